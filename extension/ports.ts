/** Names of the ports that connect to the worker. */
export const portNames = { page: 'page', panel: 'panel' } as const
