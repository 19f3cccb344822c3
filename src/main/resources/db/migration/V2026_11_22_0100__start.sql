-- The schema grows by feature: each has its own dated migrations beside this one.
SELECT 1;
