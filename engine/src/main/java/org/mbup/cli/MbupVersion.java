package org.mbup.cli;

import picocli.CommandLine;

/** The version from the jar's manifest. */
final class MbupVersion implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Mbup.class.getPackage().getImplementationVersion();
        return new String[] {"mbup " + (version == null ? "(development)" : version)};
    }
}
