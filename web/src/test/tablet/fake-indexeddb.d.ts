// The package gives its own scripts no types that hold under `strict`.
export {}
