/** Where a record opens in Rose Rocket's web app. */
import { orderUrl } from '../insights/order-head.ts'

/** Orders have a public address of their own; other records open by the new app's route (API notes, section 11). */
export function addressOf(objectKey: string, id: string, webUrl: string): string {
  const order = objectKey === 'order' ? orderUrl(webUrl, id) : undefined
  return (
    order ?? new URL(`/_/#/ops/${objectKey}/${encodeURIComponent(id.toWellFormed())}`, webUrl).href
  )
}
