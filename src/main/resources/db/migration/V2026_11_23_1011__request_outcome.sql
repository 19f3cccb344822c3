-- What a queue closed with one outcome, the oldest first: what was withdrawn, and what was assessed and has to be transferred.
ALTER TABLE request
    ADD KEY request_outcome (queue, outcome, closed_at);
