/* Written by data/tools/list-words.py; run it after a change of a name or a note in data/.
 * Never compiled: xgettext reads it. */

/* Translators: land use */
N_("Homes")
/* Translators: what the land use holds */
N_("Dwellings; apartment houses unless the form says otherwise.")
/* Translators: land use */
N_("Offices")
/* Translators: what the land use holds */
N_("Offices and administration.")
/* Translators: land use */
N_("Shops")
/* Translators: what the land use holds */
N_("Shops and department stores; food shops included.")
/* Translators: land use */
N_("Schools")
/* Translators: what the land use holds */
N_("Schools and day care; universities alike.")
/* Translators: land use */
N_("Hotels")
/* Translators: what the land use holds */
N_("Hotels and other lodging.")
/* Translators: land use */
N_("Hospitals")
/* Translators: what the land use holds */
N_("Hospitals and care homes.")
/* Translators: land use */
N_("Restaurants")
/* Translators: what the land use holds */
N_("Restaurants, bars and canteens.")
/* Translators: land use */
N_("Sport")
/* Translators: what the land use holds */
N_("Sports halls and gyms; a swimming pool uses several times as much.")
/* Translators: land use */
N_("Workshops and industry")
/* Translators: what the land use holds */
N_("Light industry and workshops; process energy is given apart.")
/* Translators: land use */
N_("Storage")
/* Translators: what the land use holds */
N_("Warehouses kept free of frost and a little above.")
/* Translators: land use */
N_("Car parks")
/* Translators: what the land use holds */
N_("Enclosed car parks: lit, not heated.")
/* Translators: building standard */
N_("Existing, to 1948")
/* Translators: what is meant by it: building standard */
N_("Buildings of these years as they stand, by country and size.")
/* Translators: building standard */
N_("Existing, 1949–1979")
/* Translators: building standard */
N_("Existing, 1980–1999")
/* Translators: building standard */
N_("Existing, 2000–2009")
/* Translators: building standard */
N_("Existing, 2010 and after")
/* Translators: building standard */
N_("Refurbished, usual")
/* Translators: what is meant by it: building standard */
N_("Existing buildings after a usual refurbishment.")
/* Translators: building standard */
N_("Refurbished, advanced")
/* Translators: what is meant by it: building standard */
N_("Existing buildings after a deep refurbishment with Passive House parts.")
/* Translators: building standard */
N_("GEG 2020")
/* Translators: what is meant by it: building standard */
N_("German Building Energy Act, reference building.")
/* Translators: building standard */
N_("KfW Efficiency House 55")
/* xgettext:no-c-format */
/* Translators: what is meant by it: building standard */
N_("German funding level: 55 % of the reference building's primary energy.")
/* Translators: building standard */
N_("KfW Efficiency House 40")
/* xgettext:no-c-format */
/* Translators: what is meant by it: building standard */
N_("German funding level: 40 % of the reference building's primary energy.")
/* Translators: building standard */
N_("Passive House Classic")
/* Translators: what is meant by it: building standard */
N_("At most 15 kWh/m²a of heat or 10 W/m²; the same criteria everywhere, other parts by climate.")
/* Translators: building standard */
N_("Minergie-P")
/* Translators: what is meant by it: building standard */
N_("Swiss label for very low heat demand.")
/* Translators: building standard */
N_("RE2020")
/* Translators: what is meant by it: building standard */
N_("French regulation for new buildings.")
/* Translators: building standard */
N_("BENG")
/* Translators: what is meant by it: building standard */
N_("Dutch requirements for nearly zero-energy buildings, 2021.")
/* Translators: building standard */
N_("BR18")
/* Translators: what is meant by it: building standard */
N_("Danish Building Regulations 2018.")
/* Translators: building standard */
N_("BBR 29")
/* Translators: what is meant by it: building standard */
N_("Swedish building regulations: mean U of 0.40 (apartments) and 0.30 (houses).")
/* Translators: building standard */
N_("Part L 2021")
/* Translators: what is meant by it: building standard */
N_("England, Approved Document L 2021: notional dwelling.")
/* Translators: building standard */
N_("Nearly zero-energy (EPBD)")
/* Translators: what is meant by it: building standard */
N_("What the country asks of a new building under the EPBD; the European mean where no row is held.")
/* Translators: building standard */
N_("GB 55015-2021")
/* Translators: what is meant by it: building standard */
N_("Chinese general code for new buildings since 2022, by thermal zone. Used elsewhere, the zone is that of the nearest climate by degree-days.")
/* Translators: building standard */
N_("JGJ 134-2010")
/* Translators: what is meant by it: building standard */
N_("Chinese dwellings in the hot summer and cold winter zone, 2010 to 2021. Used elsewhere, the rows of the nearest zone stand in.")
/* Translators: building standard */
N_("JGJ 75-2012")
/* Translators: what is meant by it: building standard */
N_("Chinese dwellings in the hot summer and warm winter zone, 2013 to 2021. Used elsewhere, the rows of the nearest zone stand in.")
/* Translators: building standard */
N_("GB 50189-2015")
/* Translators: what is meant by it: building standard */
N_("Chinese public buildings, 2015 to 2021, by thermal zone. Used elsewhere, the zone is that of the nearest climate by degree-days.")
/* Translators: building standard */
N_("GB/T 51350-2019")
/* Translators: what is meant by it: building standard */
N_("Chinese nearly zero-energy buildings, by thermal zone. Used elsewhere, the zone is that of the nearest climate by degree-days.")
/* Translators: load-bearing structure */
N_("Concrete")
/* Translators: what is meant by it: load-bearing structure */
N_("Reinforced concrete frame and slabs.")
/* Translators: load-bearing structure */
N_("Masonry")
/* Translators: what is meant by it: load-bearing structure */
N_("Brick or block walls, concrete slabs.")
/* Translators: load-bearing structure */
N_("Steel")
/* Translators: what is meant by it: load-bearing structure */
N_("Steel frame, composite slabs.")
/* Translators: load-bearing structure */
N_("Timber")
/* Translators: what is meant by it: load-bearing structure */
N_("Timber frame or cross-laminated timber.")
/* Translators: load-bearing structure */
N_("Hybrid")
/* Translators: what is meant by it: load-bearing structure */
N_("Timber with concrete cores and slabs.")
/* Translators: heat supply of a district */
N_("Gas boiler")
/* Translators: what is meant by it: heat supply of a district */
N_("Condensing boiler on natural gas.")
/* Translators: heat supply of a district */
N_("Oil boiler")
/* Translators: what is meant by it: heat supply of a district */
N_("Boiler on heating oil.")
/* Translators: heat supply of a district */
N_("Coal boiler")
/* Translators: what is meant by it: heat supply of a district */
N_("Boiler on hard coal.")
/* Translators: heat supply of a district */
N_("Biomass boiler")
/* Translators: what is meant by it: heat supply of a district */
N_("Boiler on wood pellets.")
/* Translators: heat supply of a district */
N_("Air heat pump")
/* Translators: what is meant by it: heat supply of a district */
N_("Electric heat pump on outdoor air.")
/* Translators: heat supply of a district */
N_("Ground heat pump")
/* Translators: what is meant by it: heat supply of a district */
N_("Electric heat pump on boreholes or ground loops.")
/* Translators: heat supply of a district */
N_("District heat")
/* Translators: what is meant by it: heat supply of a district */
N_("Heat from a network.")
/* Translators: heat supply of a district */
N_("Direct electric heating")
/* Translators: what is meant by it: heat supply of a district */
N_("Electric resistance.")
/* Translators: heat supply of a district */
N_("Gas CHP")
/* Translators: what is meant by it: heat supply of a district */
N_("Combined heat and power on natural gas, led by heat.")
/* Translators: cycle network */
N_("No cycle network")
/* Translators: what is meant by it: cycle network */
N_("Cycling on the carriageway.")
/* Translators: cycle network */
N_("Basic cycle network")
/* Translators: what is meant by it: cycle network */
N_("Lanes on main streets.")
/* Translators: cycle network */
N_("Good cycle network")
/* Translators: what is meant by it: cycle network */
N_("Protected and connected tracks, parking at the door.")
/* Translators: kind of public transport stop */
N_("Bus")
/* Translators: what is meant by it: kind of public transport stop */
N_("Ordinary bus stop.")
/* Translators: kind of public transport stop */
N_("Bus rapid transit")
/* Translators: what is meant by it: kind of public transport stop */
N_("Bus on its own lane with stations.")
/* Translators: kind of public transport stop */
N_("Tram")
/* Translators: what is meant by it: kind of public transport stop */
N_("Tram or light rail stop.")
/* Translators: kind of public transport stop */
N_("Metro")
/* Translators: what is meant by it: kind of public transport stop */
N_("Metro station.")
/* Translators: kind of public transport stop */
N_("Rail")
/* Translators: what is meant by it: kind of public transport stop */
N_("Regional or suburban rail station.")
/* Translators: taps, showers and toilets */
N_("Standard fixtures")
/* Translators: what is meant by it: taps, showers and toilets */
N_("Usual taps, showers and toilets.")
/* Translators: taps, showers and toilets */
N_("Efficient fixtures")
/* Translators: what is meant by it: taps, showers and toilets */
N_("Tap 6 l/min, shower 8 l/min, toilet 3.5 l on average.")
/* Translators: treatment of residual waste */
N_("Landfill")
/* Translators: what is meant by it: treatment of residual waste */
N_("Residual waste is landfilled, with gas collection.")
/* Translators: treatment of residual waste */
N_("Incineration")
/* Translators: what is meant by it: treatment of residual waste */
N_("Residual waste is burnt, electricity recovered.")
/* Translators: treatment of residual waste */
N_("Incineration with heat")
/* Translators: what is meant by it: treatment of residual waste */
N_("Residual waste is burnt, electricity and heat recovered.")
/* Translators: place with weather data */
N_("Amsterdam")
/* Translators: place with weather data */
N_("Anqing")
/* Translators: place with weather data */
N_("Athens")
/* Translators: place with weather data */
N_("Beijing")
/* Translators: place with weather data */
N_("Beijing (typical year)")
/* Translators: place with weather data */
N_("Belgrade")
/* Translators: place with weather data */
N_("Berlin")
/* Translators: place with weather data */
N_("Bremerhaven")
/* Translators: place with weather data */
N_("Brussels")
/* Translators: place with weather data */
N_("Budapest")
/* Translators: place with weather data */
N_("Changchun")
/* Translators: place with weather data */
N_("Changsha")
/* Translators: place with weather data */
N_("Changzhou")
/* Translators: place with weather data */
N_("Chemnitz")
/* Translators: place with weather data */
N_("Chengdu")
/* Translators: place with weather data */
N_("Chongqing")
/* Translators: place with weather data */
N_("Copenhagen")
/* Translators: place with weather data */
N_("Dalian")
/* Translators: place with weather data */
N_("Dublin")
/* Translators: place with weather data */
N_("Essen")
/* Translators: place with weather data */
N_("Fuzhou")
/* Translators: place with weather data */
N_("Guangzhou")
/* Translators: place with weather data */
N_("Guilin")
/* Translators: place with weather data */
N_("Guiyang")
/* Translators: place with weather data */
N_("Haikou")
/* Translators: place with weather data */
N_("Hamburg")
/* Translators: place with weather data */
N_("Hangzhou")
/* Translators: place with weather data */
N_("Harbin")
/* Translators: place with weather data */
N_("Hefei")
/* Translators: place with weather data */
N_("Hohhot")
/* Translators: place with weather data */
N_("Jinan")
/* Translators: place with weather data */
N_("Kassel")
/* Translators: place with weather data */
N_("Kunming")
/* Translators: place with weather data */
N_("Lanzhou")
/* Translators: place with weather data */
N_("Liuzhou")
/* Translators: place with weather data */
N_("Ljubljana")
/* Translators: place with weather data */
N_("London")
/* Translators: place with weather data */
N_("Luoyang")
/* Translators: place with weather data */
N_("Madrid")
/* Translators: place with weather data */
N_("Malaga")
/* Translators: place with weather data */
N_("Mannheim")
/* Translators: place with weather data */
N_("Milan")
/* Translators: place with weather data */
N_("Mühldorf (near Munich)")
/* Translators: place with weather data */
N_("Nanchang")
/* Translators: place with weather data */
N_("Nanjing")
/* Translators: place with weather data */
N_("Nanning")
/* Translators: place with weather data */
N_("Nicosia")
/* Translators: place with weather data */
N_("Oslo")
/* Translators: place with weather data */
N_("Paris")
/* Translators: place with weather data */
N_("Potsdam")
/* Translators: place with weather data */
N_("Prague")
/* Translators: place with weather data */
N_("Qingdao")
/* Translators: place with weather data */
N_("Rome")
/* Translators: place with weather data */
N_("Rostock")
/* Translators: place with weather data */
N_("Sarajevo")
/* Translators: place with weather data */
N_("Seville")
/* Translators: place with weather data */
N_("Shanghai")
/* Translators: place with weather data */
N_("Shanghai (Hongqiao, typical year)")
/* Translators: place with weather data */
N_("Shantou")
/* Translators: place with weather data */
N_("Shenyang")
/* Translators: place with weather data */
N_("Shenzhen")
/* Translators: place with weather data */
N_("Sofia")
/* Translators: place with weather data */
N_("Stockholm")
/* Translators: place with weather data */
N_("Taiyuan")
/* Translators: place with weather data */
N_("Tianjin")
/* Translators: place with weather data */
N_("Urumqi")
/* Translators: place with weather data */
N_("Vienna")
/* Translators: place with weather data */
N_("Warsaw")
/* Translators: place with weather data */
N_("Weihai")
/* Translators: place with weather data */
N_("Wenzhou")
/* Translators: place with weather data */
N_("Wuhan")
/* Translators: place with weather data */
N_("Xi'an")
/* Translators: place with weather data */
N_("Xiamen")
/* Translators: place with weather data */
N_("Xining")
/* Translators: place with weather data */
N_("Xixian New Area")
/* Translators: place with weather data */
N_("Xuzhou")
/* Translators: place with weather data */
N_("Yantai")
/* Translators: place with weather data */
N_("Yinchuan")
/* Translators: place with weather data */
N_("Zhengzhou")
/* Translators: place with weather data */
N_("Zhuhai")
/* Translators: place with weather data */
N_("Zhuzhou")
/* Translators: place with weather data */
N_("Zurich")
