package org.saimahui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saimahui.document.CanonicalJson;

/** The hashes of the record against values that were worked out without this program. */
class RecordArithmeticTests {

    /** The leaves of the test vectors of Certificate Transparency, all of them ASCII. */
    private static final List<String> LEAVES =
            List.of("", "\0", "\u0010", " !", "01", "@ABC", "PQRSTUVW", "`abcdefghijklmno");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void theRootIsThatOfRfc6962() {
        for (int leaves = 0; leaves < ROOTS.size(); leaves++) {
            assertThat(MerkleTree.root(LEAVES.subList(0, leaves))).isEqualTo(ROOTS.get(leaves));
        }
    }

    @Test
    void anEntryIsHashedInItsRfc8785Form() {
        String genesis = Entry.genesis("final", Instant.parse("2026-11-28T08:00:00Z"));
        Entry entry = new Entry(
                1,
                Instant.parse("2026-11-28T09:00:00.000001Z"),
                new Actor(Actor.Kind.ORGANISER, "", "陈处"),
                "CALL",
                Subject.presenter(3),
                null,
                Map.of("turn", "CALLED"),
                "说\"好\"了",
                genesis);

        assertThat(genesis).isEqualTo("8e3c11b373f600c7d037f2e28a4d5c059121cd2abd623e224522c75ebcbc8e40");
        assertThat(CanonicalJson.write(entry.document()))
                .isEqualTo("{\"act\":\"CALL\",\"actor\":{\"id\":\"\",\"kind\":\"ORGANISER\",\"name\":\"陈处\"},"
                        + "\"after\":{\"turn\":\"CALLED\"},\"at\":\"2026-11-28T09:00:00.000001Z\",\"before\":null,\"n\":1,"
                        + "\"previous\":\"" + genesis + "\",\"reason\":\"说\\\"好\\\"了\","
                        + "\"subject\":{\"id\":\"3\",\"kind\":\"PRESENTER\"}}");
        assertThat(entry.hash()).isEqualTo("6d55e824715e6c49dc75c47327a26a190eb81e23172ee4b3333008793ece4c4d");
    }

    @Test
    void aSealIsTheHashOfItsBytesAndItsValue() {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        assertThat(Sealed.hash(HexFormat.of().formatHex(bytes), new Sealed("card 1", Map.of("c1", "45.5")).content()))
                .isEqualTo("78c6e17bdbbdcf62d51969ea9a3193f65c0ae9c417c9ce65092a2b200873a17a");
        assertThat(Sealed.salt()).hasSize(64).isNotEqualTo(Sealed.salt());
    }
}
