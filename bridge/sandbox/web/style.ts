/** How the small web app looks. */

export const webStyle = `
body { font: 14px/1.5 system-ui, sans-serif; margin: 0; display: grid; grid-template-columns: 12rem 1fr; }
nav { padding: 1rem; background: #1d2433; min-height: 100vh; display: flex; flex-direction: column; gap: .4rem; }
nav strong, nav a { color: #fff; }
main { padding: 1rem 2rem; min-width: 0; }
aside { position: fixed; inset: 0 0 0 auto; width: min(34rem, 90vw); overflow: auto; padding: 1rem; background: #fff; box-shadow: 0 0 2rem #0005; }
aside[hidden] { display: none; }
table { border-collapse: collapse; width: 100%; }
td, th { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid #ddd; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; }
dt { color: #666; }
dd, dd ul { margin: 0; min-width: 0; overflow-wrap: anywhere; }
li span { white-space: pre-wrap; overflow-wrap: anywhere; }
.status { display: inline-block; padding: .1rem .6rem; border-radius: 1rem; background: #e8eefc; }
`
