-- A history line of two requests made one no longer names the other by its code, which opens the newcomer's status.
UPDATE request_history SET subject = '' WHERE kind IN ('case.merged', 'case.merged-into');
