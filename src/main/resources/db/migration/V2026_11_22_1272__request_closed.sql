-- Requests whose time is over are found by their queue and the moment in which they were closed.
ALTER TABLE request
    ADD KEY request_closed (queue, closed_at);
