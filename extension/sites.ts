/** The sites the extension works on, as match patterns. */

/** Rose Rocket's web app, all organisations. */
export const sites = ['https://*.roserocket.com/*']

/** The sandbox's web app; in demo builds only. */
export const demoSites = ['http://127.0.0.1/*', 'http://localhost/*']
