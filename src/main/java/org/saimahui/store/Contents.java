package org.saimahui.store;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a table holds, to be compared.
 *
 * @param rows how many
 * @param sum of the rows' SHA-256, which does not depend on their order: databases sort texts differently
 */
record Contents(long rows, BigInteger sum) {

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    static final Contents NONE = new Contents(0, BigInteger.ZERO);

    static Contents of(Table table, Connection connection) throws SQLException {
        Contents contents = NONE;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(Move.BATCH);
            try (ResultSet rows = statement.executeQuery(table.select())) {
                while (rows.next()) {
                    contents = contents.with(Table.text(table.row(rows)));
                }
            }
        }
        return contents;
    }

    Contents with(String row) {
        BigInteger hash = new BigInteger(1, sha256(row));
        return new Contents(rows + 1, sum.add(hash).mod(MODULUS));
    }

    /** The beginning of the sum, enough to be compared by eye. */
    String shown() {
        return "%064x".formatted(sum).substring(0, 16);
    }

    private static byte[] sha256(String row) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(row.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
