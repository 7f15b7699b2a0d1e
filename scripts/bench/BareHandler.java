import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The least a Netty server can do: the answer in a file, written for every request. Prints its port. */
public class BareHandler {

    public static void main(String[] args) throws Exception {
        String all = Files.readString(Path.of(args[0]), StandardCharsets.ISO_8859_1);
        int end = all.indexOf("\r\n\r\n");
        List<String> head = List.of(all.substring(0, end).split("\r\n"));
        byte[] body = all.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
        HttpResponseStatus status = new HttpResponseStatus(401, head.get(0).substring("HTTP/1.1 401 ".length()));
        List<String[]> fields = head.stream().skip(1).map(line -> line.split(": ", 2)).toList();
        EventLoopGroup group = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
        var channel = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel child) {
                        child.pipeline().addLast(new HttpServerCodec(), new SimpleChannelInboundHandler<HttpObject>() {
                            @Override
                            protected void channelRead0(ChannelHandlerContext context, HttpObject message) {
                                if (message instanceof HttpRequest) {
                                    var answer = new DefaultFullHttpResponse(
                                            HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(body));
                                    fields.forEach(field -> answer.headers().add(field[0], field[1]));
                                    context.write(answer);
                                }
                            }

                            @Override
                            public void channelReadComplete(ChannelHandlerContext context) {
                                context.flush();
                            }
                        });
                    }
                })
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .sync()
                .channel();
        System.out.println("Ready. http://localhost:" + ((InetSocketAddress) channel.localAddress()).getPort() + "/");
        channel.closeFuture().sync();
    }
}
