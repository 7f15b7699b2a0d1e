package org.mbup.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.mbup.plan.Plan;

/**
 * A plan as one HTML file that needs nothing else: no server, no network, no other file. Its policy lets only its own style
 * and script run, each named by its hash; everything from the snapshot is data, which the script puts in place as text.
 */
public final class HtmlReport {

    private HtmlReport() {}

    /** The plan as one HTML document. */
    public static String render(Plan plan) {
        String style = resource("report.css");
        String script = resource("report.js");
        String title = "Upgrade of " + plan.source();
        StringBuilder page = new StringBuilder();
        String template = resource("report.html");
        int from = 0;
        for (int at = template.indexOf("{{"); at >= 0; at = template.indexOf("{{", from)) {
            int end = template.indexOf("}}", at);
            page.append(template, from, at);
            page.append(
                    switch (template.substring(at + 2, end)) {
                        case "style-hash" -> hash(style);
                        case "script-hash" -> hash(script);
                        case "style" -> style;
                        case "script" -> script;
                        case "title" -> escape(title);
                        case "summary" -> escape(PlanText.summary(plan));
                        case "model" -> inert(HtmlModel.json(plan));
                        default -> throw new IllegalStateException("the template has an unknown place");
                    });
            from = end + 2;
        }
        return page.append(template, from, template.length()).toString();
    }

    /** JSON without a character that could end the element it stands in. */
    static String inert(String json) {
        StringBuilder out = new StringBuilder(json.length() + json.length() / 16);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
