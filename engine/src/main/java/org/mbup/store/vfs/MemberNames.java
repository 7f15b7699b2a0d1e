package org.mbup.store.vfs;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.mbup.problem.Location;
import org.mbup.problem.Problem;

/** Refuses members of archives whose name leads out of the archive; what is before the first {@code !} is not a member. */
final class MemberNames {

    private MemberNames() {}

    static void check(String address) {
        String[] parts = address.split("!", -1);
        for (int i = 1; i < parts.length; i++) {
            if (leadsOut(decoded(parts[i]).replace('\\', '/'))) {
                throw Problem.input("the name of an archive member leads out of the archive")
                        .at(Location.of(address))
                        .found(parts[i])
                        .expected("a name like /folder/web1.json, without .. and without a drive")
                        .asException();
            }
        }
    }

    private static boolean leadsOut(String member) {
        String name = member.startsWith("/") ? member.substring(1) : member;
        return name.startsWith("/")
                || name.matches("[A-Za-z]:.*")
                || name.indexOf('\0') >= 0
                || ("/" + name + "/").contains("/../");
    }

    private static String decoded(String member) {
        try {
            return URLDecoder.decode(member.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return member;
        }
    }
}
