package org.mbup.metabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTypesTest {

    @Test
    void attributesPrintTheirNamesAndKeepUnknownBits() {
        assertThat(new Attributes(0x5)).hasToString("INHERIT | SECURE");
        assertThat(Attributes.NONE).hasToString("NO_ATTRIBUTES");
        assertThat(new Attributes(0x401)).hasToString("INHERIT | 0x400");
        assertThat(new Attributes(0x80000000).names()).containsExactly("0x80000000");
    }

    @Test
    void everyAttributeNameReadsBack() {
        for (int bit = 0; bit < 32; bit++) {
            Attributes one = new Attributes(1 << bit);
            assertThat(Attributes.named(one.toString())).contains(one);
        }
        assertThat(Attributes.named(" inherit ")).contains(Attributes.INHERIT);
        assertThat(Attributes.named("NO_ATTRIBUTES")).contains(Attributes.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "INHERITED", "0x", "0x+1", "0x123456789", "1", "0xG"})
    void whatIsNoAttributeIsRefused(String text) {
        assertThat(Attributes.named(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "IIS_MD_UT_SERVER,1",
        "IIS_MD_UT_FILE,2",
        "IIS_MD_UT_WAM,100",
        "ASP_MD_UT_APP,101",
        "4294967295,4294967295"
    })
    void userTypesReadByNameAndNumber(String text, long number) {
        assertThat(UserType.named(text)).contains(new UserType(number));
        assertThat(UserType.named(Long.toString(number))).contains(new UserType(number));
        assertThat(new UserType(number)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1", "4294967296", "99999999999", "FILE", "\u0661"})
    void whatIsNoUserTypeIsRefused(String text) {
        assertThat(UserType.named(text)).isEmpty();
    }

    @Test
    void aUserTypeFitsADword() {
        assertThatThrownBy(() -> new UserType(Value.Dword.MAX + 1)).hasMessageContaining("4294967296");
        assertThatThrownBy(() -> new UserType(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"4.0,4.0", "4,4.0", " 5.1 ,5.1", "10.0,10.0"})
    void versionsReadWithAndWithoutMinorNumber(String text, String expected) {
        assertThat(IisVersion.parse(text)).map(IisVersion::toString).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4.", ".0", "4.0.1", "0.9", "-4", "+4", "4.-0", "\u0664", "four", "99999999999"})
    void whatIsNoVersionIsRefused(String text) {
        assertThat(IisVersion.parse(text)).isEmpty();
    }

    @Test
    void versionsCompareByNumber() {
        assertThat(new IisVersion(10, 0)).isGreaterThan(IisVersion.V6_0);
        assertThat(IisVersion.V5_0).isLessThan(IisVersion.V5_1).isGreaterThan(IisVersion.V4_0);
    }

    @Test
    void dataTypesReadInAnyLetterCase() {
        assertThat(DataType.named("multisz")).contains(DataType.MULTISZ);
        assertThat(DataType.named("LIST")).isEmpty();
        assertThat(List.of(DataType.values())).extracting(DataType::number).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void aDwordHas32Bits() {
        assertThat(new Value.Dword(Value.Dword.MAX).display()).isEqualTo("4294967295");
        assertThatThrownBy(() -> new Value.Dword(4294967296L)).hasMessageContaining("4294967296");
        assertThatThrownBy(() -> new Value.Dword(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void valuesCompareExactlyAndByType() {
        assertThat(new Value.Text("NTLM")).isNotEqualTo(new Value.Text("ntlm")).isNotEqualTo(new Value.Text("NTLM "));
        assertThat((Value) new Value.Text("NTLM")).isNotEqualTo(new Value.Expand("NTLM"));
        assertThat(Value.Multi.of("a", "b")).isNotEqualTo(Value.Multi.of("b", "a"));
        assertThat(Value.Multi.of("a", "a")).isNotEqualTo(Value.Multi.of("a"));
    }

    @Test
    void binaryIsCopiedAndReadsHexInEitherCase() {
        byte[] bytes = {(byte) 0xAB, 1};
        Value.Binary value = new Value.Binary(bytes);
        bytes[0] = 0;
        value.bytes()[1] = 9;
        assertThat(value).isEqualTo(Value.Binary.ofHex("AB01")).hasToString("Binary[ab01]");
        assertThatThrownBy(() -> Value.Binary.ofHex("abc")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Value.Binary.ofHex("zz")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSecretNeverShowsInTheTextOfAPropertyOrEdit() {
        Property secret =
                new Property(6021, "AnonymousUserPass", UserType.FILE, Attributes.SECURE, new Value.Text("hunter2"));
        Edit edit = new Edit.PutProperty(KeyPath.LM, Optional.of(secret), secret);
        assertThat(secret.toString()).contains("AnonymousUserPass").doesNotContain("hunter2");
        assertThat(edit.toString()).doesNotContain("hunter2");
        assertThat(new Edit.RemoveProperty(KeyPath.LM, secret).toString()).doesNotContain("hunter2");
    }

    @Test
    void namesTakeNoPartInSameData() {
        Property one = Property.keyType("IIsWebServer");
        Property other = new Property(1002, "keytype", one.userType(), one.attributes(), one.value());
        assertThat(one.sameData(other)).isTrue();
        assertThat(one.sameData(one.withValue(new Value.Text("x")))).isFalse();
        assertThatThrownBy(() -> new Property(-1, "x", UserType.FILE, Attributes.NONE, one.value()))
                .hasMessageContaining("property id");
    }
}
