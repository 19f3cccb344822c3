-- Lines of the history are found by what their words are encrypted for, when they are encrypted with a newer key.
ALTER TABLE request_history
    ADD KEY request_history_line (line);
