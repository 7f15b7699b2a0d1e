package org.mbup.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Compares a stream with bytes in memory, chunk by chunk: a large snapshot is neither hashed nor held twice. */
final class ContentCheck {

    private static final int CHUNK = 1 << 16;

    private ContentCheck() {}

    /** Whether the stream holds exactly these bytes; reads no further than the first difference. */
    static boolean same(InputStream in, byte[] bytes) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (int at = 0; ; ) {
            int read = in.readNBytes(chunk, 0, CHUNK);
            if (read > bytes.length - at || Arrays.mismatch(chunk, 0, read, bytes, at, at + read) >= 0) {
                return false;
            }
            at += read;
            if (read < CHUNK) {
                return at == bytes.length;
            }
        }
    }
}
