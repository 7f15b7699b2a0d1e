package org.mbup.schema;

import org.mbup.metabase.DataType;

/** What the schema says a value means; several meanings share one data type. */
public enum SchemaType {
    /** A number. */
    DWORD(DataType.DWORD),
    /** A DWORD that is 0 or 1. */
    BOOL(DataType.DWORD),
    /** Text. */
    STRING(DataType.STRING),
    /** Text with environment variables. */
    EXPANDSZ(DataType.EXPANDSZ),
    /** Bytes. */
    BINARY(DataType.BINARY),
    /** A list of texts. */
    MULTISZ(DataType.MULTISZ),
    /** A list of {@code .ext,type} pairs. */
    MIMEMAP(DataType.MULTISZ),
    /** Addresses granted or denied, as bytes. */
    IPSECLIST(DataType.BINARY),
    /** A security descriptor, as bytes. */
    NTACL(DataType.BINARY);

    private final DataType stored;

    SchemaType(DataType stored) {
        this.stored = stored;
    }

    /** The data type values of this meaning are stored with. */
    public DataType stored() {
        return stored;
    }
}
