-- V062: a slope read as 1:12 stays 1:12; turned into 8.333 % it could pass a norm that it fails.
COMMENT ON COLUMN observations.value IS 'In the unit beside it, as the auditor recorded it; at most three decimals.';
COMMENT ON COLUMN observations.unit IS 'mm, cm, m, %, 1:n, count, s, N·m, LRV: convertible to the unit of the criterion. NULL: not measured.';
