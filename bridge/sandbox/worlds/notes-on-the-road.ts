/** What people and machines wrote on orders under way: order | day hour:minute (company's zone) | who | words. */
export const roadNotes = `
O-1026|12 09:20|usr_105|loaded @ Keystone, 22 plts, seal 449120. drayage to ramp, cutoff 1600 ET
O-1026|14 07:15|usr_edi|214 recd AT7*P1*NS***20260914*0612*LT~ train dep Chicago ramp
O-1026|15 16:40|usr_77889|Iron Horse says train held at North Platte, washout on the sub. new avail at SLC ramp Thu 9/17 0600 MT
O-1026|15 17:02|usr_106|told Phil @ Keystone, he's ok w/ Thu if before noon. need new appt from Wasatch
O-1027|14 16:05|usr_102|Redhawk confirmed for 0600 pu tmrw, driver Ray, trk 318
O-1027|15 06:24|usr_102|driver ckd in, live load
O-1027|15 07:10|auto|Status changed to in transit
O-1027|15 11:02|usr_edi|214 recd AT7*X6*NS***20260915*1055*LT~ MS1*DAVENPORT*IA
O-1027|15 15:15|usr_103|Redhawk called: tractor broke down on I-80 near Grinnell IA, road svc on the way but wont be fixed tonight. ETA pushed by 24 hours, now looking like Wed 9/16 eve. Told carrier to confirm w/ receiver
O-1028|16 05:40|usr_102|Walt loaded and rolling, on time for 1600
O-1028|16 09:30|usr_102|ck call - Walt past Birmingham, no issues
O-1029|15 19:20|usr_108|reefer alarm, unit shut down twice nr Gallup. vendor fixed it, lost abt 3 hrs
O-1029|15 23:05|usr_108|new ETA 0930 local Denver. left vm w/ Front Range
O-1029|16 07:45|usr_105|Front Range will work him in when he gets there, no appt change
O-1030|16 08:10|usr_103|rolling, traffic was fine thru Gary. eta 1330 ET
O-1031|16 07:50|usr_106|Chauffeur en retard au ramassage, quai occupé. Départ 8h05, ETA Toronto toujours 15h30
O-1032|14 20:12|usr_107|El camión estuvo parado en el puente, revisión de aduana. Salió 20:10 hora local
O-1032|15 12:30|usr_107|Carmen (Sierra Madre) dice que va tarde, llega a Detroit jueves 17 como 14:00 hora del este
O-1032|15 13:05|auto|Status note copied: load delayed
O-1033|15 18:00|usr_77889|tracking pinged Ontario OR, on time
O-1034|16 08:15|usr_102|Luis stuck, I-55 closed both ways s of Blytheville, hazmat spill. he figures 2-3 hrs
O-1034|16 09:50|usr_102|moving again. ETA 1230 CT
O-1035|15 14:40|usr_105|cud be weather in OK? dunno yet, no word frm driver
O-1035|16 06:30|usr_103|Ray's dispatcher says all good, on track for 1500 Dallas
O-1036|16 08:50|usr_105|driver at rcvr since 0740, no door. Peachtree short on lumpers
O-1036|16 10:05|usr_105|still waiting, detention starts 0940 ET, told Sukhdeep to keep the in-time slip
O-1037|13 21:10|usr_108|team is 2 hrs up on plan
O-1037|15 22:41|usr_108|border: CBSA wants new PARS, paperwork rejected. Four Peaks sending corrected invoice
O-1037/delivery|15 12:10|usr_106|Etobicoke cold dock hrs 0600-2000, no drop
O-1037|16 06:15|usr_106|cleared customs 0605 ET. ETA Toronto 2200 tonight, Etobicoke closes 2000!! need new appt Thu am
O-1038|15 16:05|usr_77889|late load, shipper was still wrapping pallets. out 1545
O-1038|15 16:30|usr_77889|scratch that, it wasnt the shipper - driver showed at 1455 w/ wrong trailer #
O-1039|16 09:02|usr_103|Redhawk at Emerson, in line for customs. says he'll make 1400
O-1039/delivery|15 11:30|usr_105|Portage receiving til 1600 only, no weekends. ask for Dave
O-1039/manifest|15 08:20|usr_103|trk 402 / trl 5318, border crossing Emerson, PARS RDHK114400
O-1040|16 06:15|usr_105|Connie loaded, rolling
O-1041|15 09:45|usr_103|driver hit a deer on I-94 nr Jackson, truck not drivable. no injuries
O-1041/manifest|15 10:05|usr_103|police report # to follow, trailer ok, freight ok
O-1041|15 11:20|usr_103|Bluewater looking for a recovery truck, nothing before tmrw am
O-1041|15 11:21|auto|ORDER FLAGGED: problem. Reason: see notes
O-1041|16 07:30|usr_102|recovery trk hooked 0700, ETA Joliet 1230 CT today. Atlas (Nadia) knows
O-1042|15 08:30|usr_106|Camion pas encore arrivé. Nordik dit panne mécanique à Trois-Rivières
O-1042|15 12:20|usr_106|Chargé à 12h10, nouveau ETA Atlanta vendredi 18 à 9h
O-1042|15 12:25|usr_edi|214 recd AT7*SD*AI***20260915*1224*LT~`
