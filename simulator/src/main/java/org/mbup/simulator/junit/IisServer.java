package org.mbup.simulator.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs the tests of a class with a simulated server on loopback. Tests and constructors take it as a parameter of type
 * {@link RunningIis}, or its URL as one of type {@link java.net.URI}. There is one server for the class; before each test
 * it is configured as at the start.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(IisServerExtension.class)
public @interface IisServer {

    /** A fixture, for example {@code iis4-default} or {@code iis5-clean}, else the path of a snapshot. */
    String value() default "iis4-default";

    /** The version whose rules are used, {@code 4.0} or {@code 5.0}; empty for the snapshot's own. */
    String as() default "";

    /** Accounts, each {@code DOMAIN\\user:password}; without one there is a user {@code demo} with a new password. */
    String[] users() default {};

    /** Lines for the administration script, run before the first test, for example {@code set w3svc/AuthFlags 4}. */
    String[] adsutil() default {};

    /** Folder with the server's disks or pages; empty for placeholders. */
    String content() default "";

    /** Whether there is a KDC that knows the users and the server, as {@code localhost}. */
    boolean kerberos() default false;
}
