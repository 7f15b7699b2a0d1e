package org.mbup.format.xml;

import org.mbup.metabase.Value;

/** BINARY: pairs of hex digits in either letter case, or nothing. */
final class HexSyntax implements ValueSyntax {

    static final HexSyntax INSTANCE = new HexSyntax();

    private HexSyntax() {}

    @Override
    public boolean accepts(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            int c = bytes[i] | 0x20;
            if (!(c >= 'a' && c <= 'f' || bytes[i] >= '0' && bytes[i] <= '9')) {
                return false;
            }
        }
        return (end - start) % 2 == 0;
    }

    @Override
    public Value decode(byte[] bytes, int start, int end) {
        return Value.Binary.ofHex(References.resolve(bytes, start, end));
    }

    @Override
    public String encode(Value value, char quote, String itemBreak) {
        return ((Value.Binary) value).hex();
    }

    @Override
    public String expected() {
        return "an even number of hex digits";
    }
}
