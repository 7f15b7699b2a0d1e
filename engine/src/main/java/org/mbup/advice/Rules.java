package org.mbup.advice;

import java.util.List;

/** Every rule, by code. */
final class Rules {

    static final List<Rule> ALL = List.of(
            new ProviderBlanks(),
            new ProviderCase(),
            new ProviderUnknown(),
            new ProviderWithoutNtlm(),
            new NegotiateHostHeader(),
            new NegotiateHostHeaderLater(),
            new ProviderShadowed(),
            new BufferingOff(),
            new OutOfProcessIgnored(),
            new MapWithoutGet(),
            new MapRefusesGet(),
            new MapDuplicate(),
            new MapMalformed(),
            new MapDangling(),
            new MapUpperCase(),
            new HtrMapped(),
            new HtrAdministration(),
            new IisadmpwdKept(),
            new IisadmpwdLoop(),
            new SocketPooling(),
            new KeepAliveOff(),
            new ServiceCertificate(),
            new SslWithoutCertificate(),
            new SecureBindingMalformed(),
            new UncPassthrough(),
            new IndexedContent(),
            new FrenchServer(),
            new MachineKey(),
            new LargeMetabase(),
            new DontLogOrphan(),
            new AccessFlagsOrphan(),
            new VirtualDirWithoutType(),
            new UnexpectedType());

    private Rules() {}
}
