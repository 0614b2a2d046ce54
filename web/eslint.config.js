import css from '@eslint/css'
import js from '@eslint/js'
import globals from 'globals'

const noFetch = {
  'no-restricted-globals': [
    'error',
    { name: 'fetch', message: 'Only static/app/api talks to the server.' },
    { name: 'EventSource', message: 'Only static/app/api talks to the server.' },
  ],
}

const noLeaflet = {
  'no-restricted-imports': [
    'error',
    {
      patterns: [{ group: ['**/leaflet/**'], message: 'Only static/app/map draws with Leaflet.' }],
    },
  ],
}

const houseStyle = {
  'no-restricted-syntax': [
    'error',
    {
      selector: 'ExportDefaultDeclaration',
      message: 'Name what you export, so that it has one name everywhere.',
    },
    {
      selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
      message: 'Data is never parsed as HTML: make elements and set textContent.',
    },
    {
      selector: 'AssignmentExpression > MemberExpression.left[object.name="window"]',
      message: 'Import and export instead of sharing through window.',
    },
  ],
  'max-lines': ['error', 400],
  'max-lines-per-function': ['error', 60],
  'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
  eqeqeq: 'error',
  'prefer-const': 'error',
  'no-var': 'error',
}

// The one file whose tool asks for a default export.
const configuration = [
  { ignores: ['target/', 'node_modules/'] },
  {
    files: ['src/main/resources/static/app/**/*.js'],
    ...js.configs.recommended,
    languageOptions: { globals: globals.browser },
    rules: { ...js.configs.recommended.rules, ...houseStyle, ...noFetch, ...noLeaflet },
  },
  {
    files: ['src/main/resources/static/app/api/**/*.js'],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    files: ['src/main/resources/static/app/map/**/*.js'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['src/test/**/*.js', 'src/judge/**/*.js'],
    ...js.configs.recommended,
    languageOptions: { globals: globals.node },
    rules: { ...js.configs.recommended.rules, ...houseStyle, 'max-lines-per-function': 'off' },
  },
  {
    files: ['**/*.css'],
    plugins: { css },
    language: 'css/css',
    rules: {
      ...css.configs.recommended.rules,
      'css/no-invalid-properties': ['error', { allowUnknownVariables: true }],
      'css/no-important': 'off', // [hidden] and reduced motion have to win over everything
      // What a browser without them can do without.
      'css/use-baseline': [
        'error',
        {
          available: 'newly',
          allowProperties: ['accent-color', 'break-after', 'forced-color-adjust'],
          allowSelectors: ['selection'],
        },
      ],
    },
  },
]

export { configuration as default }
