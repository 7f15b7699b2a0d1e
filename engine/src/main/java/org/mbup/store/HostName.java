package org.mbup.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The name of this computer, without asking the network for it. */
final class HostName {

    private HostName() {}

    static String get() {
        for (String variable : new String[] {"COMPUTERNAME", "HOSTNAME"}) {
            String value = System.getenv(variable);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException | RuntimeException e) {
            return "this computer";
        }
    }
}
