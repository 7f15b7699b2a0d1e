package org.mbup.adsutil;

import java.util.Optional;
import org.mbup.metabase.Value;
import org.mbup.schema.PropertyDefinition;
import org.mbup.schema.SchemaType;

/** The ADSI syntaxes as the script names them, and how VBScript names their values. */
enum Syntax {
    STRING("STRING", "String"),
    EXPANDSZ("EXPANDSZ", "String"),
    INTEGER("INTEGER", "Long"),
    BOOLEAN("BOOLEAN", "Boolean"),
    LIST("LIST", "LIST"),
    /** No transcript is known; printed in the layout of a list, which is inferred. */
    MIMEMAPLIST("MIMEMAPLIST", "MIMEMAPLIST"),
    /** Documented by Q293637. */
    IPSEC("IPSec", "IPSec"),
    NTACL("NTAcl", "NTAcl"),
    /** Bytes of any other meaning; the word is inferred. */
    BINARY("Binary", "Binary");

    private final String word;
    private final String typeName;

    Syntax(String word, String typeName) {
        this.word = word;
        this.typeName = typeName;
    }

    /** The word between brackets. */
    String word() {
        return word;
    }

    /** VBScript's TypeName, printed by GET for names of 32 characters and more. */
    String typeName() {
        return typeName;
    }

    boolean isList() {
        return this == LIST || this == MIMEMAPLIST;
    }

    /** Whether the script can print and set values of this syntax. */
    boolean supported() {
        return ordinal() < IPSEC.ordinal();
    }

    /** The syntax of a stored value; its data type decides, the schema only refines it. */
    static Syntax of(Value value, Optional<PropertyDefinition> definition) {
        Optional<SchemaType> meaning = definition.map(PropertyDefinition::schemaType);
        return switch (value.type()) {
            case DWORD -> meaning.filter(SchemaType.BOOL::equals).isPresent() ? BOOLEAN : INTEGER;
            case STRING -> STRING;
            case EXPANDSZ -> EXPANDSZ;
            case MULTISZ -> meaning.filter(SchemaType.MIMEMAP::equals).isPresent() ? MIMEMAPLIST : LIST;
            case BINARY -> binary(meaning);
        };
    }

    /** The syntax a new value of that property takes. */
    static Syntax of(PropertyDefinition definition) {
        return switch (definition.type()) {
            case DWORD -> definition.isBoolean() ? BOOLEAN : INTEGER;
            case STRING -> STRING;
            case EXPANDSZ -> EXPANDSZ;
            case MULTISZ -> definition.schemaType() == SchemaType.MIMEMAP ? MIMEMAPLIST : LIST;
            case BINARY -> binary(Optional.of(definition.schemaType()));
        };
    }

    private static Syntax binary(Optional<SchemaType> meaning) {
        if (meaning.filter(SchemaType.IPSECLIST::equals).isPresent()) {
            return IPSEC;
        }
        return meaning.filter(SchemaType.NTACL::equals).isPresent() ? NTACL : BINARY;
    }
}
