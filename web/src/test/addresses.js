import { register } from 'node:module'

/**
 * Lets scripts import by the addresses that the service gives their files:
 * `/webjars/idb/7.0.1/build/index.js` is the same file of the npm package here.
 */
const hooks = `
  export function resolve(specifier, context, next) {
    const [, name, file] = /^\\/webjars\\/([^/]+)\\/[^/]+\\/(.*)$/.exec(specifier) ?? []
    return name ? next('../../node_modules/' + name + '/' + file, { ...context, parentURL: ${JSON.stringify(import.meta.url)} }) : next(specifier, context)
  }
`
register(`data:text/javascript,${encodeURIComponent(hooks)}`)
