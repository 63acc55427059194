package org.carrel.account.challenge;

import org.carrel.platform.http.Fields;

/** A challenge that came with the refusal {@code second_factor_needed}, and a second proof. */
record ChallengeAnswer(ChallengeToken challenge, SecondProof proof) {
    static ChallengeAnswer read(Fields in) {
        var challenge = in.secret("challenge", 200).required();
        var proof = SecondProof.read(in);
        in.done();
        return new ChallengeAnswer(new ChallengeToken(challenge.get()), proof.get());
    }
}
