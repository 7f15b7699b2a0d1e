package org.mbup.adsutil;

import java.util.Locale;

/** The HRESULTs the script prints, as unsigned numbers. */
final class Hresult {

    /** ERROR_PATH_NOT_FOUND (documented transcript). */
    static final long PATH_NOT_FOUND = 0x80070003L;
    /** ERROR_ALREADY_EXISTS; that CREATE prints it is inferred from the rule for Win32 errors. */
    static final long ALREADY_EXISTS = 0x800700B7L;
    /** E_ADS_PROPERTY_NOT_SUPPORTED (documented transcript). */
    static final long PROPERTY_NOT_SUPPORTED = 0x80005006L;
    /** DISP_E_TYPEMISMATCH; inferred. */
    static final long TYPE_MISMATCH = 0x80020005L;
    /** DISP_E_OVERFLOW; inferred. */
    static final long OVERFLOW = 0x8002000AL;
    /** E_NOTIMPL; never printed. */
    static final long NOT_IMPLEMENTED = 0x80004001L;

    private Hresult() {}

    /** {@code ErrNumber: -2147024893 (0x80070003)}. */
    static String line(long code) {
        return "ErrNumber: " + (int) code + " (0x" + Long.toHexString(code).toUpperCase(Locale.ROOT) + ")";
    }
}
