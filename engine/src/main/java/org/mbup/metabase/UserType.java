package org.mbup.metabase;

import java.util.Optional;

/**
 * The user type of a property: which part of IIS it belongs to. Numbers without a published name are kept.
 *
 * @param number the stored number, 0 to 4294967295; 0 to 2000 are reserved by Microsoft
 */
public record UserType(long number) {

    /** Server settings. */
    public static final UserType SERVER = new UserType(1);
    /** Settings of files and directories. */
    public static final UserType FILE = new UserType(2);
    /** Web application manager settings. */
    public static final UserType WAM = new UserType(100);
    /** ASP settings. */
    public static final UserType ASP = new UserType(101);

    /** Refuses numbers that do not fit a DWORD. */
    public UserType {
        if (number < 0 || number > Value.Dword.MAX) {
            throw new IllegalArgumentException("a user type is 0 to 4294967295, not " + number);
        }
    }

    /** The published name of the number. */
    public Optional<String> name() {
        return Optional.ofNullable(
                switch ((int) number) {
                    case 1 -> "IIS_MD_UT_SERVER";
                    case 2 -> "IIS_MD_UT_FILE";
                    case 100 -> "IIS_MD_UT_WAM";
                    case 101 -> "ASP_MD_UT_APP";
                    default -> null;
                });
    }

    /** Reads a published name or a number. */
    public static Optional<UserType> named(String text) {
        return switch (text.strip()) {
            case "IIS_MD_UT_SERVER" -> Optional.of(SERVER);
            case "IIS_MD_UT_FILE" -> Optional.of(FILE);
            case "IIS_MD_UT_WAM" -> Optional.of(WAM);
            case "ASP_MD_UT_APP" -> Optional.of(ASP);
            case "UNKNOWN_UserType" -> Optional.of(new UserType(0));
            default -> number(text.strip());
        };
    }

    private static Optional<UserType> number(String text) {
        if (!text.matches("[0-9]{1,10}")) {
            return Optional.empty();
        }
        long number = Long.parseLong(text);
        return number > Value.Dword.MAX ? Optional.empty() : Optional.of(new UserType(number));
    }

    @Override
    public String toString() {
        return name().orElseGet(() -> Long.toString(number));
    }
}
