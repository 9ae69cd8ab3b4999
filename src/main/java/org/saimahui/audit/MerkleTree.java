package org.saimahui.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HexFormat;
import org.saimahui.shared.Hashes;

/** The root of a Merkle tree as in RFC 6962, section 2.1: one hash for many texts, in their order. */
public final class MerkleTree {

    private static final byte LEAF = 0;

    private static final byte NODE = 1;

    private record Part(long leaves, byte[] hash) {}

    private final Deque<Part> parts = new ArrayDeque<>();

    private MerkleTree() {}

    /** @param leaves in the order that is hashed @return 64 lower-case hexadecimal digits */
    public static String root(Collection<String> leaves) {
        MerkleTree tree = new MerkleTree();
        leaves.forEach(tree::add);
        return HexFormat.of().formatHex(tree.root());
    }

    private void add(String leaf) {
        MessageDigest digest = Hashes.sha256();
        digest.update(LEAF);
        parts.push(new Part(1, digest.digest(leaf.getBytes(StandardCharsets.UTF_8))));
        while (parts.size() > 1) {
            Part right = parts.pop();
            if (parts.peek().leaves() != right.leaves()) {
                parts.push(right);
                return;
            }
            parts.push(join(parts.pop(), right));
        }
    }

    /** Full trees, the largest first; the smaller ones hang to the right. */
    private byte[] root() {
        if (parts.isEmpty()) {
            return Hashes.sha256().digest();
        }
        Part root = parts.pop();
        while (!parts.isEmpty()) {
            root = join(parts.pop(), root);
        }
        return root.hash();
    }

    private static Part join(Part left, Part right) {
        MessageDigest digest = Hashes.sha256();
        digest.update(NODE);
        digest.update(left.hash());
        digest.update(right.hash());
        return new Part(left.leaves() + right.leaves(), digest.digest());
    }
}
