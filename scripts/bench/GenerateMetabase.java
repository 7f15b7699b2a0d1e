import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a MetaBase.xml in the manner of IIS 6.0, of any size, always the same bytes for the same arguments.
 *
 * <pre>java scripts/bench/GenerateMetabase.java OUT SITES [MAJOR]</pre>
 *
 * MAJOR is what /LM/W3SVC/Info says (6 unless given; with 4 the script maps list excluded verbs,
 * as IIS 4.0 did, so the whole 4.0 to 5.0 changelog applies). CRLF, tabs, one
 * attribute a line, MULTISZ items on lines of their own inside the attribute, 58 properties a site in five keys. Every
 * fourth site has its own provider list "NTLM", every hundredth has it in a Custom entry instead, and others have
 * lists a careless pattern would change: other letter case, blanks, a longer list, the text in a comment.
 */
final class GenerateMetabase {

    private static final String[] EXTENSIONS = {
        ".asa", ".asax", ".ascx", ".ashx", ".asmx", ".asp", ".aspx", ".axd", ".cdx", ".cer", ".config", ".cs", ".csproj",
        ".htr", ".idc", ".licx", ".rem", ".shtm", ".shtml", ".soap", ".stm", ".vb", ".vbproj", ".webinfo"
    };
    private static final String SEALED = "49634462f0000000a40000004000000031b103f74060f3c5bed2b6de37547fbc";

    private final OutputStream out;
    private final String major;

    private GenerateMetabase(OutputStream out, String major) {
        this.out = out;
        this.major = major;
    }

    public static void main(String[] args) throws IOException {
        if (args.length < 2 || args.length > 3) {
            System.err.println("usage: java GenerateMetabase.java OUT SITES [MAJOR]");
            System.exit(2);
        }
        String major = args.length == 3 ? args[2] : "6";
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[0])), 1 << 20)) {
            new GenerateMetabase(out, major).write(Integer.parseInt(args[1]));
        }
    }

    private void write(int sites) throws IOException {
        line("<?xml version =\"1.0\"?>");
        line("<configuration xmlns=\"urn:microsoft-catalog:XML_Metabase_V64_0\">");
        line("<MBProperty>");
        service();
        for (int site = 1; site <= sites; site++) {
            site(site);
        }
        line("</MBProperty>");
        line("</configuration>");
    }

    private void service() throws IOException {
        open("IIS_Global", ".");
        property("BINSchemaTimeStamp", "ba0cc15a0ececb01");
        property("ChangeNumber", "769");
        property("HistoryMajorVersionNumber", "70");
        property("XMLSchemaTimeStamp", "146fc35a0ececb01");
        close("IIS_Global");
        open("IIsComputer", "/LM");
        property("EnableEditWhileRunning", "0");
        property("EnableHistory", "1");
        property("MaxBandwidth", "4294967295");
        close("IIsComputer");
        open("IIsWebService", "/LM/W3SVC");
        property("AnonymousUserName", "IUSR_WEBSERVER1");
        property("AspBufferingOn", "FALSE");
        property("ConnectionTimeout", "900");
        property("NTAuthenticationProviders", "NTLM");
        scriptMaps();
        close("IIsWebService");
        open("IIsWebInfo", "/LM/W3SVC/Info");
        property("MajorIIsVersionNumber", major);
        property("MinorIIsVersionNumber", "0");
        close("IIsWebInfo");
    }

    private void site(int n) throws IOException {
        String at = "/LM/W3SVC/" + n;
        server(n, at);
        filters(at);
        root(n, at + "/ROOT");
        scripts(n, at + "/ROOT/scripts");
        directory(n, at + "/ROOT/images");
    }

    private void server(int n, String at) throws IOException {
        open("IIsWebServer", at);
        property("AllowKeepAlive", n % 7 == 0 ? "FALSE" : "TRUE");
        property("CGITimeout", String.valueOf(300 + n % 5));
        property("ConnectionTimeout", "900");
        property("DefaultDoc", "Default.htm,Default.asp,index.htm,iisstart.htm");
        property(
                "LogExtFileFlags",
                "LogExtFileDate | LogExtFileTime | LogExtFileClientIp | LogExtFileUserName | LogExtFileMethod"
                        + " | LogExtFileUriStem | LogExtFileUriQuery | LogExtFileHttpStatus | LogExtFileWin32Status");
        property("LogFileDirectory", "D:\\logs\\customer" + n % 997);
        property("LogFilePeriod", "1");
        property("LogFileTruncateSize", "20971520");
        property("LogPluginClsid", "{FF160663-DE82-11CF-BC0A-00AA006111E0}");
        property("LogType", "1");
        property("MaxConnections", String.valueOf(1000 + n % 13));
        property("ServerAutoStart", n % 11 == 0 ? "FALSE" : "TRUE");
        property("ServerBindings", ":80:www" + n + ".example.com", ":80:www" + n + ".example.net", ":8080:");
        property("ServerComment", comment(n));
        property("ServerListenBacklog", "40");
        property("ServerSize", String.valueOf(n % 3));
        close("IIsWebServer");
    }

    private static String comment(int n) {
        return n % 50 == 0
                ? "Kunde " + n + " &amp; Söhne: NTAuthenticationProviders=&quot;NTLM&quot; asked for"
                : "Customer " + n + " web site";
    }

    private void filters(String at) throws IOException {
        open("IIsFilters", at + "/Filters");
        property("AdminACL", SEALED.repeat(8));
        property("FilterLoadOrder", "sspifilt,Compression");
        close("IIsFilters");
    }

    private void root(int n, String at) throws IOException {
        open("IIsWebVirtualDir", at);
        property("AccessFlags", "AccessRead | AccessScript");
        property("AccessSSLFlags", n % 9 == 0 ? "AccessSSL" : "0");
        property("AnonymousUserName", "IUSR_CUSTOMER" + n);
        property("AppFriendlyName", "Default Application");
        property("AppIsolated", "2");
        property("AppRoot", at);
        property("AspAllowSessionState", "TRUE");
        property("AspBufferingOn", n % 2 == 0 ? "FALSE" : "TRUE");
        property("AspCodepage", "0");
        property("AspScriptTimeout", "90");
        property("AspSessionTimeout", "20");
        property("AuthFlags", n % 3 == 0 ? "AuthNTLM" : "AuthAnonymous | AuthNTLM");
        property("CacheControlMaxAge", String.valueOf(n % 3600));
        property("DirBrowseFlags", "DirBrowseShowDate | DirBrowseShowTime | DirBrowseShowSize | EnableDefaultDoc");
        property("HttpCustomHeaders", "X-Powered-By: ASP.NET", "X-Customer: " + n);
        property("MimeMap", ".woff,application/x-woff", ".log,text/plain", ".svg,image/svg+xml");
        if (n % 100 != 0) {
            property("NTAuthenticationProviders", providers(n));
        }
        property("Path", "D:\\inetpub\\customers\\" + n + "\\wwwroot");
        scriptMaps();
        property("UNCPassword", SEALED.repeat(4));
        if (n % 100 != 0) {
            close("IIsWebVirtualDir");
        } else {
            line("\t>");
            custom("NTAuthenticationProviders", "6032", "NTLM", "STRING", "IIS_MD_UT_FILE", "INHERIT");
            line("</IIsWebVirtualDir>");
        }
    }

    private static String providers(int n) {
        if (n % 4 == 0) {
            return "NTLM";
        }
        return switch (n % 7) {
            case 0 -> "ntlm";
            case 1 -> "NTLM ";
            case 2 -> "NTLM,Negotiate";
            default -> "Negotiate,NTLM";
        };
    }

    private void scripts(int n, String at) throws IOException {
        open("IIsWebVirtualDir", at);
        property("AccessFlags", "AccessExecute | AccessScript");
        property("AppFriendlyName", "scripts of " + n);
        property("AppIsolated", "0");
        property("AppRoot", at);
        property("AuthFlags", "AuthAnonymous | AuthNTLM");
        property("ContentIndexed", "FALSE");
        property("CreateProcessAsUser", "TRUE");
        property("DirBrowseFlags", "EnableDefaultDoc");
        property("DontLog", "FALSE");
        property("EnableReverseDns", "FALSE");
        property("HttpExpires", "D, 0x15180");
        property("Path", "D:\\inetpub\\customers\\" + n + "\\scripts");
        close("IIsWebVirtualDir");
    }

    private void directory(int n, String at) throws IOException {
        open("IIsWebDirectory", at);
        property("AccessFlags", "AccessRead");
        property("CacheISAPI", "TRUE");
        property("DefaultDocFooter", "FILE:D:\\inetpub\\customers\\" + n + "\\footer.htm");
        property("DirBrowseFlags", "0");
        property("EnableDocFooter", "FALSE");
        property("HttpCustomHeaders", "Cache-Control: public");
        property("HttpErrors", "404,*,FILE,D:\\errors\\404.htm", "500,*,FILE,D:\\errors\\500.htm");
        line("\t>");
        custom("MD_ISM_ACCESS_CHECK", "6269", "65535", "DWORD", "IIS_MD_UT_FILE", "NO_ATTRIBUTES");
        line("</IIsWebDirectory>");
    }

    private void scriptMaps() throws IOException {
        String tail = major.equals("4") ? ",1,PUT,DELETE" : ",5,GET,HEAD,POST,TRACE";
        String[] maps = new String[EXTENSIONS.length];
        for (int i = 0; i < maps.length; i++) {
            maps[i] = EXTENSIONS[i] + ",C:\\WINNT\\System32\\inetsrv\\asp.dll" + tail;
        }
        property("ScriptMaps", maps);
    }

    private void open(String keyType, String location) throws IOException {
        line("<" + keyType + "\tLocation =\"" + location + "\"");
    }

    private void property(String name, String... items) throws IOException {
        line("\t\t" + name + "=\"" + String.join("\r\n\t\t\t", items) + "\"");
    }

    private void custom(String name, String id, String value, String type, String userType, String attributes)
            throws IOException {
        line("\t<Custom");
        property("Name", name);
        property("ID", id);
        property("Value", value);
        property("Type", type);
        property("UserType", userType);
        property("Attributes", attributes);
        line("\t/>");
    }

    private void close(String keyType) throws IOException {
        line("\t>");
        line("</" + keyType + ">");
    }

    private void line(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.write('\r');
        out.write('\n');
    }
}
