/** The customers, carriers and places of the default company. */

interface Company {
  readonly key: string
  readonly name: string
  readonly contact: string
  readonly phone: string
}

export interface PlaceRow {
  readonly key: string
  readonly companyName: string
  readonly address1: string
  readonly city: string
  readonly stateCode: string
  readonly postalCode: string
  readonly timezone: string
}

function companies(table: string): Company[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [key = '', name = '', contact = '', phone = ''] = line.trim().split('|')
      return { key, name, contact, phone }
    })
}

export const customers = companies(`
  cedar|Cedar Ridge Foods|Gwen Pollard|312-555-0111
  brightwell|Brightwell Paper Co.|Tom Ashby|414-555-0137
  halvorsen|Halvorsen Steel|Inga Moe|219-555-0164
  mesa|Mesa Verde Produce|Raúl Castañeda|602-555-0119
  laurentide|Laurentide Meubles|Sylvie Bouchard|514-555-0142
  puget|Puget Sound Beverage|Derek Yoon|206-555-0178
  atlas|Atlas Auto Components|Nadia Farouk|313-555-0190
  keystone|Keystone Home Goods|Phil Jansen|717-555-0155
  tallgrass|Tallgrass Biofuels|Amy Decker|515-555-0126`)

export const partners = companies(`
  redhawk|Redhawk Transport LLC|Jim Carver|308-555-0105
  fourpeaks|Four Peaks Carriers|Lori Begay|480-555-0133
  bluewater|Bluewater Express|Mike Stano|313-555-0147
  nordik|Transport Nordik Inc.|Luc Pelletier|450-555-0171
  sierra|Sierra Madre Freight|Carmen Ibarra|956-555-0116
  ironhorse|Iron Horse Intermodal|Dale Whitt|913-555-0188`)

function places(table: string): PlaceRow[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [key = '', companyName = '', address1 = '', city = '', stateCode = '', ...rest] = line
        .trim()
        .split('|')
      const [postalCode = '', timezone = ''] = rest
      return {
        key,
        companyName,
        address1,
        city,
        stateCode,
        postalCode,
        timezone: `America/${timezone}`,
      }
    })
}

export const placeRows = places(`
  joliet|Cedar Ridge DC 4|2100 Channahon Rd|Joliet|IL|60436|Chicago
  omaha|Plains Grocers Whse|9401 S 145th St|Omaha|NE|68138|Chicago
  gary|Halvorsen Mill 2|1 N Broadway|Gary|IN|46402|Chicago
  dallas|Lone Star Crossdock|3800 Irving Blvd|Dallas|TX|75247|Chicago
  laredo|Puente Logistics Yard|11600 Mines Rd|Laredo|TX|78045|Chicago
  memphis|River City Storage|4400 Lamar Ave|Memphis|TN|38118|Chicago
  winnipeg|Portage Distribution|1455 Mountain Ave|Winnipeg|MB|R2X 2Y9|Winnipeg
  columbus|Keystone Returns Ctr|5200 Crosswind Dr|Columbus|OH|43228|New_York
  detroit|Atlas Plant 7|6100 McGraw Ave|Detroit|MI|48210|Detroit
  atlanta|Peachtree Retail Whse|2450 Fulton Industrial Blvd|Atlanta|GA|30336|New_York
  harrisburg|Keystone DC|700 Grayson Rd|Harrisburg|PA|17111|New_York
  toronto|Etobicoke Cold Store|55 Vulcan St|Toronto|ON|M9W 1L3|Toronto
  montreal|Entrepôt Laurentide|9800 boul. Henri-Bourassa O|Montréal|QC|H4S 1R5|Toronto
  denver|Front Range Foods|4500 Holly St|Denver|CO|80216|Denver
  saltlake|Wasatch Home Center|1800 W 2100 S|Salt Lake City|UT|84119|Denver
  phoenix|Mesa Verde Packing|4310 W Buckeye Rd|Phoenix|AZ|85043|Phoenix
  losangeles|Harbor Transload|2201 E Carson St|Carson|CA|90810|Los_Angeles
  kent|Puget Sound Bottling|8020 S 228th St|Kent|WA|98032|Los_Angeles
  portland|Columbia Beverage Dist.|10550 N Lombard St|Portland|OR|97203|Los_Angeles`)
