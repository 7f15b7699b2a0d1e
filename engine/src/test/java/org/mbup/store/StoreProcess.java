package org.mbup.store;

/** A process of its own that reads, locks and replaces a snapshot. */
final class StoreProcess {

    private StoreProcess() {}

    /** {@code read LOCATION} or {@code replace LOCATION}; prints what was read. */
    public static void main(String[] arguments) {
        String location = arguments[1];
        try (StoredSnapshot snapshot = AnyBytes.open(location)) {
            if (arguments[0].equals("replace")) {
                snapshot.commit(AnyBytes.rendering("new"), CommitOptions.DEFAULT);
            }
            System.out.print(AnyBytes.text(snapshot));
        }
    }
}
