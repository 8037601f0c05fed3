/** How the extension is built: manifest, permissions, browsers. */
import preact from '@preact/preset-vite'
import { defineConfig } from 'wxt'
import { permissionsOf } from './extension/permissions.ts'

/**
 * The public half of a key whose private half was thrown away. It fixes the extension's id in Chromium,
 * whatever folder it is loaded from.
 */
const publicKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAiuH5RwasS/ERXOuo/bocj+ud5Vdn+bW4Yn8gBo+s29yKMKAqFO79/GwleeMKG747yTveqQPZ3KGK2MhYneWNueU0Gn8sWw8UOP5kzTg21X4WpNOGqB7YTFDqZHtwDifZMOXP0sxxV1nK7lyeqWpH29det1xZLyCVk3SmpXRtfjWnHFjtDc4ChJJBc46fPqaMfjgk6P/uZBvU7QeU+pBlsN1wIW9joerUH5HPN1v4ny1z/p0MqKbHGPrLMIc4n/n/w/iyuY7purwEpWT2P10H7vDZJxoWAUtvq3YegPh5ZzqI3LfHQPgW1agDxAfXYfYrpnNAducs5qDdUFj+LqY9gwIDAQAB'

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  imports: false,
  manifestVersion: 3,
  vite: () => ({ plugins: [preact()] }),
  zip: { excludeSources: ['bridge/**', 'test/**', '**/*.pem'] },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    minimum_chrome_version: browser === 'firefox' ? undefined : '120',
    ...permissionsOf({ browser, mode }),
    action: { default_title: '__MSG_openPanel__' },
    omnibox: { keyword: 'rr' },
    commands: {
      _execute_action: {
        // Chromium takes no Alt with Shift.
        suggested_key: { default: 'Alt+R' },
        description: '__MSG_openPanel__',
      },
      look_up: { description: '__MSG_lookUp__' },
      why_late: { description: '__MSG_whyLate__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: '{93f97916-255e-42de-a8e5-5e0b448727c5}',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
          // Without it Firefox turns ws:// into wss://, which a local bridge has not.
          content_security_policy: { extension_pages: "script-src 'self'; object-src 'self';" },
        }
      : { key: publicKey }),
  }),
})
