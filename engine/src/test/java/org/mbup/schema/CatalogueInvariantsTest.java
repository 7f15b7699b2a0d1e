package org.mbup.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mbup.metabase.DataType;

/** What must hold of the tables, whoever edits them. */
class CatalogueInvariantsTest {

    private static final List<String[]> ROWS = Table.rows("properties.tsv", PropertyRow.COLUMNS);
    private final Catalogue catalogue = Catalogue.standard();

    @Test
    void everyRowIsTypedOrSaysWhyNot() {
        assertThat(catalogue.properties()).hasSize(533);
        assertThat(catalogue.untyped())
                .hasSize(26)
                .allSatisfy(p -> assertThat(p.note()).isNotEmpty());
        assertThat(ROWS).hasSize(559);
    }

    @Test
    void idsAreUniqueButForTheOneThatTwoHeadersShare() {
        assertThat(twice(0)).containsExactly("9202");
    }

    @Test
    void namesAreUniqueWithoutRegardToLetterCase() {
        assertThat(twice(1)).isEmpty();
    }

    @Test
    void rowsAreInIdOrder() {
        assertThat(ROWS).extracting(cells -> Long.valueOf(cells[0])).isSorted();
    }

    @Test
    void everyMeaningIsStoredWithItsDataType() {
        assertThat(catalogue.properties())
                .allSatisfy(
                        p -> assertThat(p.schemaType().stored()).as(p.name()).isEqualTo(p.type()));
    }

    @Test
    void everyFlagIsOneBitOfADwordOfTheCatalogue() {
        for (FlagDefinition flag : FlagTable.BY_NAME.values()) {
            assertThat(Long.bitCount(flag.mask())).as(flag.name()).isEqualTo(1);
            assertThat(flag.mask()).as(flag.name()).isBetween(1L, 0x80000000L);
            assertThat(catalogue.name(flag.propertyId())).as(flag.name()).isPresent();
            assertThat(catalogue
                            .byId(flag.propertyId())
                            .map(PropertyDefinition::type)
                            .orElse(DataType.DWORD))
                    .as(flag.name())
                    .isEqualTo(DataType.DWORD);
            assertThat(catalogue.id(flag.name())).as(flag.name()).isEmpty();
        }
        assertThat(FlagTable.BY_NAME).hasSize(95);
    }

    @Test
    void noTwoFlagsOfAPropertyAreTheSameBit() {
        FlagTable.BY_PROPERTY.forEach((id, flags) -> assertThat(
                        flags.stream().map(FlagDefinition::mask).toList())
                .as("flags of " + id)
                .doesNotHaveDuplicates());
    }

    @Test
    void everyPropertyOfAKeyTypeIsInTheCatalogueButTheLocation() {
        for (KeyTypeDefinition type : catalogue.keyTypes()) {
            List<String> unknown = type.properties().stream()
                    .filter(name -> catalogue.byName(name).isEmpty())
                    .toList();
            assertThat(unknown)
                    .as(type.name())
                    .isEqualTo(type.name().equals("MetabaseBaseClass") ? List.of("Location") : List.of());
        }
    }

    @Test
    void everyKeyTypeNamedIsAKeyType() {
        for (KeyTypeDefinition type : catalogue.keyTypes()) {
            assertThat(type.contains())
                    .allSatisfy(n -> assertThat(catalogue.keyType(n)).as(n).isPresent());
            type.inherits()
                    .ifPresent(n -> assertThat(catalogue.keyType(n)).as(n).isPresent());
            assertThat(type.container() || type.contains().isEmpty())
                    .as(type.name())
                    .isTrue();
        }
    }

    @Test
    void aRowWithACellTooManyOrTooFewIsNoticed() {
        assertThatThrownBy(() -> Table.cells("1\ta\tb", 0, 5, 2)).hasMessageContaining("not 2 columns");
        assertThatThrownBy(() -> Table.cells("1\ta\tb", 0, 5, 4)).hasMessageContaining("not 4 columns");
        assertThat(Table.cells("1\ta\tb\n", 0, 5, 3)).containsExactly("1", "a", "b");
    }

    private static List<String> twice(int column) {
        Set<String> seen = new HashSet<>();
        List<String> twice = new ArrayList<>();
        for (String[] cells : ROWS) {
            if (!seen.add(cells[column].toLowerCase(Locale.ROOT))) {
                twice.add(cells[column]);
            }
        }
        return twice;
    }
}
