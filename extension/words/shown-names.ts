/** Rose Rocket’s machine names and statuses as views show them. */

export interface ShownNames {
  readonly fields: Readonly<Record<string, string>>
  /** Statuses; one that is missing is shown as it is. */
  readonly options: Readonly<Record<string, string>>
}

/** English has Rose Rocket’s own statuses, and names only for what splitting a machine name leaves unclear. */
export const englishNames: ShownNames = {
  fields: {
    fullId: 'order number',
    externalId: 'external id',
    poNum: 'PO number',
    refNum: 'reference number',
    loadTenderNum: 'load tender number',
    partner: 'carrier',
    drivers: 'driver',
    driverName: 'driver',
    companyPhone: 'phone',
    companyEmail: 'e-mail',
    firstPickupTask: 'first pickup',
    lastDeliveryTask: 'last delivery',
  },
  options: {},
}
