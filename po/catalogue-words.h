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
/* Translators: what makes the heat of a heat network */
N_("Gas boilers")
/* Translators: what is meant by it: what makes the heat of a heat network */
N_("A heating plant on natural gas.")
/* Translators: what makes the heat of a heat network */
N_("Gas, combined heat and power")
/* Translators: what is meant by it: what makes the heat of a heat network */
N_("Emissions are shared out between heat and electricity by exergy; by energy it would be more.")
/* Translators: what makes the heat of a heat network */
N_("Coal boilers")
/* Translators: what is meant by it: what makes the heat of a heat network */
N_("An old heating plant on coal, as in the north of China.")
/* Translators: what makes the heat of a heat network */
N_("Coal, combined heat and power")
/* Translators: what is meant by it: what makes the heat of a heat network */
N_("Emissions are shared out between heat and electricity by energy; by exergy it would be less.")
/* Translators: what makes the heat of a heat network */
N_("Biomass boilers")
/* Translators: what is meant by it: what makes the heat of a heat network */
N_("A heating plant on wood chips or straw.")
/* Translators: what makes the heat of a heat network */
N_("Waste incineration")
/* Translators: what is meant by it: what makes the heat of a heat network */
N_("Heat of burnt waste; what it emits depends on how that is shared out.")
/* Translators: what makes the heat of a heat network */
N_("Waste heat of industry")
/* Translators: what is meant by it: what makes the heat of a heat network */
N_("Heat that would be lost otherwise, and the pumps that bring it.")
/* Translators: what makes the heat of a heat network */
N_("Deep geothermal heat")
/* Translators: what is meant by it: what makes the heat of a heat network */
N_("Hot water of the depth, and its pumps.")
/* Translators: what makes the heat of a heat network */
N_("Solar heat with a seasonal store")
/* Translators: what is meant by it: what makes the heat of a heat network */
N_("Collectors and a store from summer to winter.")
/* Translators: what makes the heat of a heat network */
N_("Large heat pump")
/* Translators: what is meant by it: what makes the heat of a heat network */
N_("On a river, a lake, sewage or the ground, with the electricity of the place and year.")
/* Translators: what makes the heat of a heat network */
N_("Ambient loop")
/* Translators: what is meant by it: what makes the heat of a heat network */
N_("Water near the ground's temperature and a heat pump in each building, with the electricity of the place and year.")
/* Translators: what makes a part of the heat of a heat network */
N_("Wood chips")
/* Translators: what is meant by it: what makes a part of the heat of a heat network */
N_("Boilers on wood chips.")
/* Translators: what makes a part of the heat of a heat network */
N_("Wood pellets")
/* Translators: what is meant by it: what makes a part of the heat of a heat network */
N_("Boilers on wood pellets.")
/* Translators: what makes a part of the heat of a heat network */
N_("Biomethane")
/* Translators: what is meant by it: what makes a part of the heat of a heat network */
N_("Boilers on biogas that was made into gas of the grid.")
/* Translators: what is meant by it: what makes a part of the heat of a heat network */
N_("Boilers on natural gas.")
/* Translators: what is meant by it: what makes a part of the heat of a heat network */
N_("Engines on natural gas; their fuel is shared out between heat and electricity.")
/* Translators: what makes a part of the heat of a heat network */
N_("Oil boilers")
/* Translators: what is meant by it: what makes a part of the heat of a heat network */
N_("Boilers on heating oil.")
/* Translators: what is meant by it: what makes a part of the heat of a heat network */
N_("Boilers on hard coal.")
/* Translators: what is meant by it: what makes a part of the heat of a heat network */
N_("As published, its emissions shared out by energy.")
/* Translators: what makes a part of the heat of a heat network */
N_("Electric boilers")
/* Translators: what is meant by it: what makes a part of the heat of a heat network */
N_("With the electricity of the place and year.")
/* Translators: what is meant by it: what makes a part of the heat of a heat network */
N_("As published; how its emissions are shared out is the source's.")
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
/* Translators: kind of place, of which a district can be painted */
N_("Apartment houses in rows")
/* Translators: what the kind of place is */
N_("Three to five storeys, open rows, new.")
/* Translators: kind of place, of which a district can be painted */
N_("Campus")
/* Translators: what the kind of place is */
N_("Teaching buildings, offices and sport in a park.")
/* Translators: kind of place, of which a district can be painted */
N_("Car-free quarter")
/* Translators: what the kind of place is */
N_("Blocks and slabs as on the GWL-Terrein: one space for five dwellings.")
/* Translators: kind of place, of which a district can be painted */
N_("Car-reduced quarter")
/* Translators: what the kind of place is */
N_("Row houses and blocks as in Vauban: half a space a dwelling, garages at the edge.")
/* Translators: kind of place, of which a district can be painted */
N_("City centre")
/* Translators: what the kind of place is */
N_("Offices, shops, hotels and homes, dense and mixed.")
/* Translators: kind of place, of which a district can be painted */
N_("Hospital and services")
/* Translators: what the kind of place is */
N_("A hospital with practices and offices around it.")
/* Translators: kind of place, of which a district can be painted */
N_("High-rise homes")
/* Translators: what the kind of place is */
N_("Towers of ten to eighteen storeys by the code in force.")
/* Translators: kind of place, of which a district can be painted */
N_("Mid-rise with lifts")
/* Translators: what the kind of place is */
N_("Seven to nine storeys by the code in force.")
/* Translators: kind of place, of which a district can be painted */
N_("Nearly zero-energy homes")
/* Translators: what the kind of place is */
N_("Seven to nine storeys by GB/T 51350, roofs full of photovoltaics.")
/* Translators: kind of place, of which a district can be painted */
N_("Walk-up slabs, refurbished")
/* Translators: what the kind of place is */
N_("The same rows insulated, with heat pumps and some photovoltaics.")
/* Translators: kind of place, of which a district can be painted */
N_("Walk-up slabs, 1980s–1990s")
/* Translators: what the kind of place is */
N_("Six storeys without lifts, in rows.")
/* Translators: kind of place, of which a district can be painted */
N_("Detached houses")
/* Translators: what the kind of place is */
N_("New single houses on their own plots.")
/* Translators: kind of place, of which a district can be painted */
N_("French eco-district")
/* Translators: what the kind of place is */
N_("Dense blocks with offices as in Clichy-Batignolles, photovoltaics on most roofs.")
/* Translators: kind of place, of which a district can be painted */
N_("Nordic eco-district")
/* Translators: what the kind of place is */
N_("Homes and a fifth of workplaces as in Stockholm Royal Seaport.")
/* Translators: kind of place, of which a district can be painted */
N_("Eco-village")
/* Translators: what the kind of place is */
N_("Low dense homes and workshops as in BedZED: saving taps, most waste sorted.")
/* Translators: kind of place, of which a district can be painted */
N_("Industrial estate")
/* Translators: what the kind of place is */
N_("Workshops, halls and stores.")
/* Translators: kind of place, of which a district can be painted */
N_("Large housing estate")
/* Translators: what the kind of place is */
N_("Panel buildings of the 1980s in wide greens.")
/* Translators: kind of place, of which a district can be painted */
N_("Office park")
/* Translators: what the kind of place is */
N_("New offices between lawns and car parks.")
/* Translators: kind of place, of which a district can be painted */
N_("Old perimeter block, refurbished")
/* Translators: what the kind of place is */
N_("The same blocks after a deep refurbishment, on district heat.")
/* Translators: kind of place, of which a district can be painted */
N_("Old perimeter block")
/* Translators: what the kind of place is */
N_("Closed blocks built before 1948, not refurbished.")
/* Translators: kind of place, of which a district can be painted */
N_("Passive House quarter")
/* Translators: what the kind of place is */
N_("Every building a Passive House on district heat, as in Heidelberg's Bahnstadt.")
/* Translators: kind of place, of which a district can be painted */
N_("Perimeter block")
/* Translators: what the kind of place is */
N_("New closed blocks round a court, shops at street level.")
/* Translators: kind of place, of which a district can be painted */
N_("Post-war houses")
/* Translators: what the kind of place is */
N_("Single houses of the 1950s to 1970s.")
/* Translators: kind of place, of which a district can be painted */
N_("Post-war slabs, refurbished")
/* Translators: what the kind of place is */
N_("The same rows after a deep refurbishment, with heat pumps.")
/* Translators: kind of place, of which a district can be painted */
N_("Post-war slabs")
/* Translators: what the kind of place is */
N_("Three to four storeys in open rows of the 1950s to 1970s.")
/* Translators: kind of place, of which a district can be painted */
N_("Retail park")
/* Translators: what the kind of place is */
N_("Large shops with car parks.")
/* Translators: kind of place, of which a district can be painted */
N_("Terraced houses")
/* Translators: what the kind of place is */
N_("Rows of new two-storey houses with gardens.")
/* Translators: kind of place, of which a district can be painted */
N_("Timber quarter")
/* Translators: what the kind of place is */
N_("Four to six storeys in timber, roofs full of photovoltaics.")
/* Translators: kind of place, of which a district can be painted */
N_("Residential towers")
/* Translators: what the kind of place is */
N_("Twelve storeys and more over a low base.")
/* Translators: kind of place, of which a district can be painted */
N_("Waterfront quarter")
/* Translators: what the kind of place is */
N_("Open blocks of six storeys as in Hammarby Sjöstad.")
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
/* Translators: a set of criteria of finance */
N_("Chinese catalogue of green finance")
/* Translators: a criterion of finance */
N_("No coal")
/* Translators: what a criterion of finance asks */
N_("Projects that use coal or other fossil fuel more cleanly are not supported any more.")
/* Translators: what a condition of finance compares */
N_("No coal is burnt in the district")
/* Translators: a document still to be shown */
N_("That the project does no significant harm")
/* Translators: a criterion of finance */
N_("Ultra-low and nearly zero-energy buildings")
/* Translators: what a criterion of finance asks */
N_("New buildings that reach the standard of ultra-low or nearly zero energy.")
/* Translators: what a condition of finance compares */
N_("Non-renewable primary energy of heating, cooling, hot water, air and light per net floor")
/* Translators: what a condition of finance compares */
N_("All new floor by GB/T 51350")
/* Translators: a document still to be shown */
N_("Label of ultra-low or nearly zero energy")
/* Translators: a document still to be shown */
N_("Design review")
/* Translators: a criterion of finance */
N_("Green buildings")
/* Translators: what a criterion of finance asks */
N_("New buildings with two stars or more of the green building label.")
/* Translators: what a condition of finance compares */
N_("The plan does not hold a label")
/* Translators: a document still to be shown */
N_("Pre-assessment by GB/T 50378")
/* Translators: a criterion of finance */
N_("Energy-saving renovation")
/* Translators: what a criterion of finance asks */
N_("Existing buildings are renovated so that they meet the energy-saving standard in force.")
/* Translators: what a condition of finance compares */
N_("Against the scenario it is compared with")
/* Translators: a document still to be shown */
N_("Energy audit before and after")
/* Translators: a document still to be shown */
N_("Check against GB 55015")
/* Translators: a criterion of finance */
N_("Renewable energy in buildings")
/* Translators: what a criterion of finance asks */
N_("Distributed photovoltaics, heat pumps and other renewable energy in buildings.")
/* Translators: what a condition of finance compares */
N_("Photovoltaics are planned")
/* Translators: what a condition of finance compares */
N_("Heat pumps are planned")
/* Translators: a document still to be shown */
N_("Filing of the project")
/* Translators: a criterion of finance */
N_("Sponge city")
/* Translators: what a criterion of finance asks */
N_("Works that keep rain: the yearly share that stays reaches the target of the zone.")
/* Translators: what a condition of finance compares */
N_("The target of the place")
/* Translators: a document still to be shown */
N_("Design by the sponge city guide, checked by the water authority")
/* Translators: a criterion of finance */
N_("Green transport")
/* Translators: what a criterion of finance asks */
N_("Urban rail, rapid buses and networks for walking and cycling.")
/* Translators: what a condition of finance compares */
N_("Stops of rail, tram, metro or express bus are within reach")
/* Translators: what a condition of finance compares */
N_("Districts with a good network of lanes")
/* Translators: a document still to be shown */
N_("Approval of the line or the works")
/* Translators: a criterion of finance */
N_("Sorting of waste")
/* xgettext:no-c-format */
/* Translators: what a criterion of finance asks */
N_("Sorting and recycling of municipal waste; pilot cities were to recycle 35 %.")
/* Translators: what a condition of finance compares */
N_("Collected for recycling and compost")
/* Translators: a document still to be shown */
N_("Contract of collection and treatment")
/* Translators: a criterion of finance */
N_("Local special bond")
/* Translators: what a criterion of finance asks */
N_("A project of public use whose own income covers principal and interest.")
/* Translators: who decides on an instrument of finance */
N_("The province and the Ministry of Finance")
/* Translators: what a condition of finance compares */
N_("Income over debt service")
/* Translators: a document still to be shown */
N_("Plan of the project's income, with a legal and a financial opinion")
/* Translators: a document still to be shown */
N_("Quota of the province")
/* Translators: a set of criteria of finance */
N_("Common ground of China and the EU")
/* Translators: a criterion of finance */
N_("Efficient new buildings")
/* Translators: what a criterion of finance asks */
N_("New buildings well below the usual demand, without coal and other fossil fuel.")
/* Translators: what a condition of finance compares */
N_("New floor far better than the code")
/* Translators: what a condition of finance compares */
N_("No oil, gas or coal is burnt in the district")
/* Translators: a document still to be shown */
N_("The label or certificate that each side recognises")
/* Translators: a criterion of finance */
N_("Electricity from the sun")
/* Translators: what a criterion of finance asks */
N_("Generation of electricity by photovoltaics.")
/* Translators: a set of criteria of finance */
N_("European Investment Bank")
/* Translators: a criterion of finance */
N_("Shadow cost of carbon")
/* Translators: what a criterion of finance asks */
N_("In the bank's economic appraisal a tonne is worth its shadow cost of carbon, which rises to 250 EUR by 2030 and 800 EUR by 2050: measures that save a tonne for less carry themselves.")
/* Translators: who decides on an instrument of finance */
N_("The bank, by its own appraisal of all costs and benefits")
/* Translators: what a condition of finance compares */
N_("Emissions fall against the scenario it was copied from")
/* Translators: what a condition of finance compares */
N_("Cost of a tonne against the bank's shadow cost in the scenario's year, in prices of 2016")
/* Translators: a document still to be shown */
N_("Economic appraisal by the bank's own rules")
/* Translators: a document still to be shown */
N_("Alignment of the counterparty with the Paris Agreement")
/* Translators: a set of criteria of finance */
N_("KfW programmes")
/* Translators: a criterion of finance */
N_("Climate-friendly new homes (297/298)")
/* xgettext:no-c-format */
/* Translators: what a criterion of finance asks */
N_("New homes of Efficiency House 40: primary energy at most 40 % and heat loss of the envelope at most 55 % of the reference building; at most 24 kg CO₂e per m² and year over the life; no heat from fossil fuel or biomass.")
/* Translators: what a condition of finance compares */
N_("Floor of new buildings at the level of Efficiency House 40")
/* Translators: what a condition of finance compares */
N_("Buildings and their energy, per net floor, by our method and not by the seal's")
/* Translators: what a condition of finance compares */
N_("Nothing is burnt for heat")
/* Translators: a document still to be shown */
N_("Calculation after DIN V 18599 by a listed expert")
/* Translators: a document still to be shown */
N_("Life-cycle assessment by the rules of the seal QNG")
/* Translators: a document still to be shown */
N_("Application before the contract")
/* Translators: a criterion of finance */
N_("Renovation to an efficiency house (261)")
/* Translators: what a criterion of finance asks */
N_("Existing homes are brought to Efficiency House 85 or better; a repayment grant rises with the level.")
/* Translators: what a condition of finance compares */
N_("Floor that is refurbished to such a level")
/* Translators: what a condition of finance compares */
N_("For the class of renewable energy: no fossil heat")
/* Translators: a set of criteria of finance */
N_("Municipal instruments")
/* Translators: a criterion of finance */
N_("Grant")
/* Translators: what a criterion of finance asks */
N_("Public money for what does not pay by itself: measures that lower emissions at a cost.")
/* Translators: who decides on an instrument of finance */
N_("The authority that gives the grant")
/* Translators: what a condition of finance compares */
N_("The measures cost more than they save over the period")
/* Translators: a document still to be shown */
N_("A programme that is open, and its deadline")
/* Translators: a document still to be shown */
N_("Rules of state aid")
/* Translators: a criterion of finance */
N_("Green bond or loan")
/* Translators: what a criterion of finance asks */
N_("Debt whose proceeds go to green projects alone, for sums that are large enough to be issued.")
/* Translators: who decides on an instrument of finance */
N_("The council, and the bank or market")
/* Translators: what a condition of finance compares */
N_("All capital cost but that of fossil heat and of parking")
/* Translators: a document still to be shown */
N_("Framework and second opinion")
/* Translators: a document still to be shown */
N_("Credit of the municipality")
/* Translators: a document still to be shown */
N_("Reports on allocation and impact")
/* Translators: a criterion of finance */
N_("Energy performance contract")
/* Translators: what a criterion of finance asks */
N_("A company invests, guarantees the saving and is paid out of it within the contract.")
/* Translators: who decides on an instrument of finance */
N_("The owner of the buildings")
/* Translators: what a condition of finance compares */
N_("What measures of energy cost more, over what they save in a year")
/* Translators: what a condition of finance compares */
N_("Saving of the yearly cost of energy")
/* Translators: a document still to be shown */
N_("Baseline of metered energy")
/* Translators: a document still to be shown */
N_("Investment-grade audit")
/* Translators: a document still to be shown */
N_("Tender of the contract")
/* Translators: a criterion of finance */
N_("Revolving fund")
/* Translators: what a criterion of finance asks */
N_("The city lends to its own offices; what is saved pays the fund back and is lent again, as in Stuttgart since 1995.")
/* Translators: who decides on an instrument of finance */
N_("The treasury of the city")
/* Translators: a document still to be shown */
N_("Seed money in the budget")
/* Translators: a document still to be shown */
N_("Agreement between the offices")
/* Translators: a criterion of finance */
N_("Public-private partnership")
/* Translators: what a criterion of finance asks */
N_("A private partner builds and runs; the public side pays, or the users do, within what the budget bears.")
/* Translators: who decides on an instrument of finance */
N_("The council and its audit office")
/* Translators: what a condition of finance compares */
N_("Yearly payments over the municipal budget")
/* Translators: a document still to be shown */
N_("Comparison with building it oneself, over the life")
/* Translators: a document still to be shown */
N_("Municipal budget of the years to come")
/* Translators: a document still to be shown */
N_("Income from users")
/* Translators: a criterion of finance */
N_("Land value capture")
/* Translators: what a criterion of finance asks */
N_("Where a new line makes land dearer, a part of the gain pays for it.")
/* Translators: who decides on an instrument of finance */
N_("The council, by planning contract or levy")
/* Translators: a document still to be shown */
N_("Land values before and after")
/* Translators: a document still to be shown */
N_("A law that lets the gain be taken")
/* Translators: a criterion of finance */
N_("Carbon revenue")
/* Translators: what a criterion of finance asks */
N_("Sold reductions, or a price of carbon that is saved, carry the measures where a tonne costs less than its price.")
/* Translators: who decides on an instrument of finance */
N_("The registry of the scheme")
/* Translators: what a condition of finance compares */
N_("Cost of a tonne against the price of carbon")
/* Translators: a document still to be shown */
N_("A method and a registry that accept the reduction")
/* Translators: a document still to be shown */
N_("Measurement and verification")
/* Translators: a criterion of finance */
N_("Own budget or loan")
/* Translators: what a criterion of finance asks */
N_("The measures pay by themselves over the period of appraisal.")
/* Translators: who decides on an instrument of finance */
N_("The council")
/* Translators: what a condition of finance compares */
N_("Net present value against the scenario it was copied from")
/* Translators: a document still to be shown */
N_("Room in the budget, limit of debt")
/* Translators: a set of criteria of finance */
N_("EU Taxonomy and directives")
/* Translators: a criterion of finance */
N_("Construction of new buildings")
/* xgettext:no-c-format */
/* Translators: what a criterion of finance asks */
N_("The primary energy demand of a new building is at least 10 % below the threshold of a nearly zero-energy building in national law.")
/* Translators: what a condition of finance compares */
N_("Against national law: non-renewable primary energy of heating, cooling, hot water, air and light per net floor, own sun taken off")
/* Translators: what a condition of finance compares */
N_("Against the Commission's benchmark for the climate zone, which is stricter than most national laws")
/* Translators: a document still to be shown */
N_("Energy performance certificate of each building")
/* Translators: a document still to be shown */
N_("Above 5,000 m²: tests of airtightness and thermal integrity, and the global warming potential of the life cycle")
/* Translators: a document still to be shown */
N_("Do no significant harm: climate risks, water, circular economy, pollution, biodiversity")
/* Translators: a document still to be shown */
N_("Minimum safeguards of the issuer")
/* Translators: a criterion of finance */
N_("Renovation of existing buildings")
/* xgettext:no-c-format */
/* Translators: what a criterion of finance asks */
N_("A renovation meets the national rules of a major renovation, or lowers the primary energy demand by at least 30 %, renewable energy not counted, within three years.")
/* Translators: what a condition of finance compares */
N_("Against the scenario it is compared with, own sun not counted")
/* Translators: what a condition of finance compares */
N_("The national rules of a major renovation")
/* Translators: a document still to be shown */
N_("Energy audit before, certificate after")
/* Translators: a criterion of finance */
N_("Acquisition and ownership of buildings")
/* xgettext:no-c-format */
/* Translators: what a criterion of finance asks */
N_("A building of before 2021 has an energy performance certificate of class A, or is among the best 15 % of the national or regional stock by its primary energy demand; a later one meets the rule of new buildings.")
/* Translators: what a condition of finance compares */
N_("Homes that stand: energy bought for heating and hot water per net floor, which is smaller than the floor of a certificate")
/* Translators: a document still to be shown */
N_("Large buildings other than homes: energy performance monitoring")
/* Translators: a document still to be shown */
N_("Do no significant harm: climate risks")
/* Translators: a criterion of finance */
N_("Water fixtures that do no harm")
/* Translators: what a criterion of finance asks */
N_("In buildings other than homes, taps give at most 6 and showers at most 8 litres a minute, toilets take at most 6 litres a flush and 3.5 on average.")
/* Translators: what a condition of finance compares */
N_("All floor but homes has efficient fixtures")
/* Translators: a document still to be shown */
N_("Product data sheets of the fixtures")
/* Translators: a criterion of finance */
N_("Renewable energy on buildings")
/* Translators: what a criterion of finance asks */
N_("Photovoltaics, heat pumps and their equipment count where they are installed on site as part of the building.")
/* Translators: a document still to be shown */
N_("Invoices and commissioning of the equipment")
/* Translators: a criterion of finance */
N_("Efficient district heating")
/* Translators: what a criterion of finance asks */
N_("A network counts where it is efficient: by its share of renewable and waste heat, or by its emissions per kWh delivered, which fall from date to date.")
/* Translators: what a condition of finance compares */
N_("Of the factor of the network, which is of the life cycle")
/* Translators: what a condition of finance compares */
N_("Renewable or waste heat, half of all until 2027")
/* Translators: a document still to be shown */
N_("Composition of the network's heat, from its operator")
/* Translators: a document still to be shown */
N_("Plan of the operator for the dates to come")
/* Translators: a criterion of finance */
N_("Water supply")
/* Translators: what a criterion of finance asks */
N_("A supply uses at most 0.5 kWh per m³ for abstraction and treatment, or leaks little.")
/* Translators: what a condition of finance compares */
N_("The mean of the country, pumping to the houses with it")
/* Translators: a document still to be shown */
N_("Energy and leakage of the utility")
/* Translators: a criterion of finance */
N_("Waste water collection and treatment")
/* Translators: what a criterion of finance asks */
N_("The waste water system uses at most 35 kWh a year per population equivalent where the plant serves fewer than 10,000, 25 kWh from there to 100,000, 20 kWh above.")
/* Translators: what a condition of finance compares */
N_("The most that any plant may use; per resident, each taken as one population equivalent")
/* Translators: what a condition of finance compares */
N_("What a plant of more than 100,000 may use, and every other too")
/* Translators: what a condition of finance compares */
N_("A small plant, which may use more")
/* Translators: a document still to be shown */
N_("Energy and size of the plant, from its operator")
/* Translators: a document still to be shown */
N_("Do no significant harm: climate risks, water, pollution, biodiversity")
/* Translators: a criterion of finance */
N_("Paths and lanes for walking and cycling")
/* Translators: what a criterion of finance asks */
N_("What is built for walking and cycling alone: pavements, lanes, zones, charging of electric cycles.")
/* Translators: a document still to be shown */
N_("Drawings of what is dedicated to walking and cycling")
/* Translators: a criterion of finance */
N_("Roads and rails for zero-emission transport")
/* Translators: what a criterion of finance asks */
N_("Infrastructure of transport whose vehicles have no tailpipe emissions, or of public transport by rail.")
/* Translators: a document still to be shown */
N_("That the line's vehicles are electric")
/* Translators: a criterion of finance */
N_("Separate collection of waste")
/* xgettext:no-c-format */
/* Translators: what a criterion of finance asks */
N_("Waste is collected separately for reuse and recycling. By 2025 the Union recycles 55 %, by 2030 60 %, by 2035 65 % of municipal waste.")
/* Translators: a document still to be shown */
N_("What becomes of the collected waste")
/* Translators: a criterion of finance */
N_("Zero-emission building")
/* Translators: what a criterion of finance asks */
N_("From 2028 new public and from 2030 all new buildings: no emissions from fossil fuel on site, very low demand, energy from clean sources.")
/* xgettext:no-c-format */
/* Translators: a document still to be shown */
N_("National threshold of demand, at least 10 % below nearly zero-energy")
/* Translators: a document still to be shown */
N_("Global warming potential of the life cycle")
/* Translators: a document still to be shown */
N_("Proof that the energy is clean")
/* Translators: a criterion of finance */
N_("European Green Bond")
/* xgettext:no-c-format */
/* Translators: what a criterion of finance asks */
N_("At least 85 % of the proceeds go to activities that meet the taxonomy.")
/* Translators: what a condition of finance compares */
N_("All capital cost but that of fossil heat and of parking: the most that can be aligned")
/* Translators: a document still to be shown */
N_("Factsheet before issue")
/* Translators: a document still to be shown */
N_("Review by a registered external reviewer")
/* Translators: what a figure of a reference case is */
N_("Site area")
/* Translators: what is counted in a figure of a reference case */
N_("Ground within the boundary the source draws; some count water, the note says so")
/* Translators: what a figure of a reference case is */
N_("Residents")
/* Translators: what is counted in a figure of a reference case */
N_("People living there in the year given")
/* Translators: what a figure of a reference case is */
N_("Residents planned")
/* Translators: what is counted in a figure of a reference case */
N_("People the plan foresees when all is built")
/* Translators: what a figure of a reference case is */
N_("Dwellings")
/* Translators: what is counted in a figure of a reference case */
N_("Dwellings standing in the year given")
/* Translators: what a figure of a reference case is */
N_("Dwellings planned")
/* Translators: what is counted in a figure of a reference case */
N_("Dwellings the plan foresees when all is built")
/* Translators: what a figure of a reference case is */
N_("Jobs")
/* Translators: what is counted in a figure of a reference case */
N_("People working there in the year given")
/* Translators: what a figure of a reference case is */
N_("Jobs planned")
/* Translators: what is counted in a figure of a reference case */
N_("Jobs the plan foresees when all is built")
/* Translators: what a figure of a reference case is */
N_("Gross floor area")
/* Translators: what is counted in a figure of a reference case */
N_("All floors to the outside of the walls, of all uses")
/* Translators: what a figure of a reference case is */
N_("Net density")
/* Translators: what is counted in a figure of a reference case */
N_("Dwellings per hectare of building plots, without streets and parks")
/* Translators: what a figure of a reference case is */
N_("Gross density, dwellings")
/* Translators: what is counted in a figure of a reference case */
N_("Dwellings per hectare of the whole site")
/* Translators: what a figure of a reference case is */
N_("Gross density, residents")
/* Translators: what is counted in a figure of a reference case */
N_("Residents per hectare of the whole site")
/* Translators: what a figure of a reference case is */
N_("Floor area ratio")
/* Translators: what is counted in a figure of a reference case */
N_("Gross floor area per site area")
/* Translators: what a figure of a reference case is */
N_("Land for housing")
/* Translators: what is counted in a figure of a reference case */
N_("Share of the site")
/* Translators: what a figure of a reference case is */
N_("Land for commerce")
/* Translators: what is counted in a figure of a reference case */
N_("Share of the site, or of floor space where the note says so")
/* Translators: what a figure of a reference case is */
N_("Land for public facilities")
/* Translators: what a figure of a reference case is */
N_("Green and open land")
/* Translators: what is counted in a figure of a reference case */
N_("Share of the site, public squares included where the note says so")
/* Translators: what a figure of a reference case is */
N_("Land for traffic")
/* Translators: what a figure of a reference case is */
N_("Space heat, designed")
/* Translators: what is counted in a figure of a reference case */
N_("Heat the rooms need by calculation, without hot water and plant losses, per m² of heated, living or reference area as the country counts it")
/* Translators: what a figure of a reference case is */
N_("Space heat, measured")
/* Translators: what is counted in a figure of a reference case */
N_("Heat metered for the rooms, without hot water, per m² of heated or living area as the country counts it")
/* Translators: what a figure of a reference case is */
N_("Heat with hot water, measured")
/* Translators: what is counted in a figure of a reference case */
N_("Heat metered for rooms and hot water together, per m² of heated or living area; gross area where the note says so")
/* Translators: what a figure of a reference case is */
N_("Electricity, measured")
/* Translators: what is counted in a figure of a reference case */
N_("All electricity of households and buildings, per m² of heated or living area")
/* Translators: what a figure of a reference case is */
N_("Electricity of a person")
/* Translators: what is counted in a figure of a reference case */
N_("Household electricity per resident and year")
/* Translators: what a figure of a reference case is */
N_("Energy, designed")
/* Translators: what is counted in a figure of a reference case */
N_("What the requirement limits: bought, final or primary energy by the rule of the place; compare only after reading the note")
/* Translators: what a figure of a reference case is */
N_("Energy, measured")
/* Translators: what is counted in a figure of a reference case */
N_("Metered energy by the definition of the requirement it is held against; compare only after reading the note")
/* Translators: what a figure of a reference case is */
N_("Photovoltaics")
/* Translators: what is counted in a figure of a reference case */
N_("Peak power of all modules")
/* Translators: what a figure of a reference case is */
N_("Photovoltaic yield")
/* Translators: what is counted in a figure of a reference case */
N_("Electricity of all modules in a year")
/* Translators: what a figure of a reference case is */
N_("Solar collectors")
/* Translators: what is counted in a figure of a reference case */
N_("Area of collectors for heat")
/* Translators: what a figure of a reference case is */
N_("Renewable share")
/* Translators: what is counted in a figure of a reference case */
N_("Share of the energy or heat that the note names")
/* Translators: what a figure of a reference case is */
N_("Carbon dioxide of a resident")
/* Translators: what is counted in a figure of a reference case */
N_("A year's emissions per resident, of the sectors the note names; seldom all of them")
/* Translators: what a figure of a reference case is */
N_("Carbon dioxide of a square metre")
/* Translators: what is counted in a figure of a reference case */
N_("A year's emissions of buildings per m² of floor")
/* Translators: what a figure of a reference case is */
N_("Carbon dioxide avoided")
/* Translators: what is counted in a figure of a reference case */
N_("Against the comparison the note names")
/* Translators: what a figure of a reference case is */
N_("Cars")
/* Translators: what is counted in a figure of a reference case */
N_("Private cars per 1,000 residents")
/* Translators: what a figure of a reference case is */
N_("Parking")
/* Translators: what is counted in a figure of a reference case */
N_("Car spaces per dwelling")
/* Translators: what a figure of a reference case is */
N_("Walking")
/* Translators: what is counted in a figure of a reference case */
N_("Share of residents' trips")
/* Translators: what a figure of a reference case is */
N_("Cycling")
/* Translators: what is counted in a figure of a reference case */
N_("Share of residents' trips; of commuters where the note says so")
/* Translators: what a figure of a reference case is */
N_("Walking and cycling")
/* Translators: what a figure of a reference case is */
N_("Public transport")
/* Translators: what a figure of a reference case is */
N_("Car")
/* Translators: what a figure of a reference case is */
N_("Way to rapid transit")
/* Translators: what is counted in a figure of a reference case */
N_("Distance to the nearest stop")
/* Translators: what a figure of a reference case is */
N_("Water")
/* Translators: what is counted in a figure of a reference case */
N_("Mains water of households per resident and day")
/* Translators: what a figure of a reference case is */
N_("Waste")
/* Translators: what is counted in a figure of a reference case */
N_("Household waste of all kinds per resident and year; an estimate's waste holds that of shops and offices too")
/* Translators: what a figure of a reference case is */
N_("Residual waste")
/* Translators: what is counted in a figure of a reference case */
N_("Household waste left after sorting, per resident and year")
/* Translators: what a figure of a reference case is */
N_("Recycling")
/* Translators: what is counted in a figure of a reference case */
N_("Share of household waste collected separately; recycled where the note says so")
/* Translators: what a figure of a reference case is */
N_("Green space of a resident")
/* Translators: what is counted in a figure of a reference case */
N_("Public green space per resident")
/* Translators: what a figure of a reference case is */
N_("Green space")
/* Translators: what is counted in a figure of a reference case */
N_("Share of the site that is green")
/* Translators: what a figure of a reference case is */
N_("Investment")
/* Translators: what is counted in a figure of a reference case */
N_("What was spent or planned, as the note says; not brought to one year's prices")
/* Translators: title of the sample */
N_("Vauban, Freiburg (approximate outline)")
/* Translators: scenario of the sample */
N_("Ordinary 1990s")
/* Translators: scenario of the sample */
N_("Vauban as built")
/* Translators: district of the sample */
N_("North-west homes")
/* Translators: district of the sample */
N_("Square, school and shops")
/* Translators: district of the sample */
N_("North-east homes")
/* Translators: district of the sample */
N_("South-west homes")
/* Translators: district of the sample */
N_("South-east homes")
/* Translators: district of the sample */
N_("Passive houses")
/* Translators: district of the sample */
N_("Solar settlement")
/* Translators: district of the sample */
N_("Workshops and garage")
/* Translators: what a factor is called */
N_("Likeness of cases: heating degree days in a step")
/* Translators: what a factor is called */
N_("Likeness of cases: cooling degree days in a step")
/* Translators: what a factor is called */
N_("Likeness of cases: ratio of densities in a step")
/* Translators: what a factor is called */
N_("Likeness of cases: ratio of sizes in a step")
/* Translators: what a factor is called */
N_("Likeness of cases: share of jobs in a step")
/* Translators: what a factor is called */
N_("Likeness of cases: weight of winters")
/* Translators: what a factor is called */
N_("Likeness of cases: weight of summers")
/* Translators: what a factor is called */
N_("Likeness of cases: weight of density")
/* Translators: what a factor is called */
N_("Likeness of cases: weight of size")
/* Translators: what a factor is called */
N_("Likeness of cases: weight of jobs")
/* Translators: what a factor is called */
N_("Likeness of cases: least confidence for a twin")
/* Translators: what a factor is called */
N_("Autocorrelation of daily mean temperatures")
/* Translators: what a factor is called */
N_("Standard deviation of daily mean temperatures")
/* Translators: what a factor is called */
N_("Daily swing of temperature")
/* Translators: what a factor is called */
N_("Relative humidity outdoors")
/* Translators: what a factor is called */
N_("Wind speed")
/* Translators: what a factor is called */
N_("Solar constant")
/* Translators: what a factor is called */
N_("Chinese thermal zones: base of heating degree days")
/* Translators: what a factor is called */
N_("Chinese thermal zones: base of cooling degree days")
/* Translators: what a factor is called */
N_("Chinese thermal zones: cooling degree days from A to B")
/* Translators: what a factor is called */
N_("Chinese thermal zones: cooling degree days below which it is mild")
/* Translators: what a factor is called */
N_("Least heating degree days of the zone")
/* Translators: what a factor is called */
N_("Threshold: nothing at all")
/* Translators: what a factor is called */
N_("Threshold: all of it")
/* Translators: what a factor is called */
N_("EU taxonomy: primary energy over the nearly zero-energy threshold")
/* Translators: what a factor is called */
N_("EU taxonomy: saving by renovation")
/* Translators: what a factor is called */
N_("EU taxonomy: electricity of water supply")
/* Translators: what a factor is called */
N_("Energy performance certificate: limit of class A")
/* Translators: what a factor is called */
N_("EU taxonomy: energy of waste water, small plants")
/* Translators: what a factor is called */
N_("EU taxonomy: energy of waste water, large plants")
/* Translators: what a factor is called */
N_("EU taxonomy: people that a small plant of waste water serves")
/* Translators: what a factor is called */
N_("European Investment Bank: shadow cost of carbon from the year on")
/* Translators: what a factor is called */
N_("Nearly zero-energy buildings: benchmark of primary energy")
/* Translators: what a factor is called */
N_("Nearly zero-energy buildings: national threshold of primary energy")
/* Translators: what a factor is called */
N_("Efficient district heat: highest emissions from the year on")
/* Translators: what a factor is called */
N_("Efficient district heat: share of renewable and waste heat")
/* Translators: what a factor is called */
N_("Recycling of municipal waste asked for from the year on")
/* Translators: what a factor is called */
N_("Recycling of municipal waste asked for in China")
/* Translators: what a factor is called */
N_("European green bonds: share spent by the taxonomy")
/* Translators: what a factor is called */
N_("Climate-friendly new building: life-cycle emissions")
/* Translators: what a factor is called */
N_("Ultra-low-energy homes in China: primary energy")
/* Translators: what a factor is called */
N_("Energy performance contract: longest payback")
/* Translators: what a factor is called */
N_("Energy performance contract: least saving")
/* Translators: what a factor is called */
N_("City fund: longest payback")
/* Translators: what a factor is called */
N_("Public-private partnership: payments over the budget")
/* Translators: what a factor is called */
N_("Special-purpose bond: income over debt service")
/* Translators: what a factor is called */
N_("Year of the estimate where the plan names none")
/* Translators: what a factor is called */
N_("Residents of a town where none are given")
/* Translators: what a factor is called */
N_("Floor area ratio where none is given")
/* Translators: what a factor is called */
N_("Building coverage where none is given")
/* Translators: what a factor is called */
N_("Storeys of buildings without data")
/* Translators: what a factor is called */
N_("Share of floor where no mix is given")
/* Translators: what a factor is called */
N_("Photovoltaics on roofs where none are given")
/* Translators: what a factor is called */
N_("Parking per dwelling where none is given")
/* Translators: what a factor is called */
N_("Car sharing where nothing is said of it")
/* Translators: what a factor is called */
N_("Share of electric cars where none is given")
/* Translators: what a factor is called */
N_("Price of driving where none is given")
/* Translators: what a factor is called */
N_("Greywater reuse where nothing is said of it")
/* Translators: what a factor is called */
N_("Rainwater harvesting where nothing is said of it")
/* Translators: what a factor is called */
N_("Share of green roofs where none is given")
/* Translators: what a factor is called */
N_("Share of permeable paving where none is given")
/* Translators: what a factor is called */
N_("Share of green space where none is given")
/* Translators: what a factor is called */
N_("Share of open water where none is given")
/* Translators: what a factor is called */
N_("Trees per hectare where none are given")
/* Translators: what a factor is called */
N_("Retention volume where none is given")
/* Translators: what a factor is called */
N_("Waste separation where none is given")
/* Translators: what a factor is called */
N_("Flow temperature of heating in winter")
/* Translators: what a factor is called */
N_("Battery where none is given")
/* Translators: what a factor is called */
N_("Photovoltaics on façades where none are given")
/* Translators: what a factor is called */
N_("Emissions of district heat, the plan's own mix")
/* Translators: what a factor is called */
N_("Primary energy of district heat, not renewable, the plan's own mix")
/* Translators: what a factor is called */
N_("Primary energy of district heat, renewable, the plan's own mix")
/* Translators: what a factor is called */
N_("Emissions of district heat, average")
/* Translators: what a factor is called */
N_("Emissions of district heat, official figure")
/* Translators: what a factor is called */
N_("Emissions of district heat, mean of countries")
/* Translators: what a factor is called */
N_("Emissions of district heat, mostly gas and combined heat and power")
/* Translators: what a factor is called */
N_("Emissions of district heat, coal boilers in the north")
/* Translators: what a factor is called */
N_("Emissions of district heat, combined heat and power in the north")
/* Translators: what a factor is called */
N_("Emissions of district heat")
/* Translators: what a factor is called */
N_("Emissions of district heat by what makes it")
/* Translators: what a factor is called */
N_("Seasonal coefficient of performance of district heat")
/* Translators: what a factor is called */
N_("Loss of heat networks")
/* Translators: what a factor is called */
N_("Loss of heat networks, usual")
/* Translators: what a factor is called */
N_("Loss of heat networks, low temperature")
/* Translators: what a factor is called */
N_("Least heat sold per metre of trench")
/* Translators: what a factor is called */
N_("Effective width of heat networks, exponent")
/* Translators: what a factor is called */
N_("Effective width of heat networks, coefficient")
/* Translators: what a factor is called */
N_("Floor area per dwelling")
/* Translators: what a factor is called */
N_("Floor area of homes per person")
/* Translators: what a factor is called */
N_("Cost of heating systems")
/* Translators: what a factor is called */
N_("Life of heating systems")
/* Translators: what a factor is called */
N_("Upkeep of heating systems over their cost")
/* Translators: what a factor is called */
N_("Cost of building homes")
/* Translators: what a factor is called */
N_("Cost of building other uses")
/* Translators: what a factor is called */
N_("Extra cost of a building standard over building to code")
/* Translators: what a factor is called */
N_("Cost of a building standard")
/* Translators: what a factor is called */
N_("Extra cost of a structure over building in concrete")
/* Translators: what a factor is called */
N_("Cost of photovoltaics on homes")
/* Translators: what a factor is called */
N_("Cost of photovoltaics on other buildings")
/* Translators: what a factor is called */
N_("Cost of batteries")
/* Translators: what a factor is called */
N_("Cost of heat networks per metre")
/* Translators: what a factor is called */
N_("Cost of a parking space")
/* Translators: what a factor is called */
N_("Cost of a measure")
/* Translators: what a factor is called */
N_("Life of a measure")
/* Translators: what a factor is called */
N_("Upkeep of a measure over its cost")
/* Translators: what a factor is called */
N_("Price of electricity for households")
/* Translators: what a factor is called */
N_("Price of electricity for others")
/* Translators: what a factor is called */
N_("Price of gas for households")
/* Translators: what a factor is called */
N_("Price of gas for others")
/* Translators: what a factor is called */
N_("Price of energy")
/* Translators: what a factor is called */
N_("Years that payments are counted over")
/* Translators: what a factor is called */
N_("Discount rate of public bodies")
/* Translators: what a factor is called */
N_("Discount rate of households")
/* Translators: what a factor is called */
N_("Price of greenhouse gases")
/* Translators: what a factor is called */
N_("Exchange rate to the euro")
/* Translators: what a factor is called */
N_("End walls of blocks that touch a neighbour")
/* Translators: what a factor is called */
N_("Largest share of windows in a façade")
/* Translators: what a factor is called */
N_("Sun left by trees, balconies and reveals")
/* Translators: what a factor is called */
N_("Net over gross floor area")
/* Translators: what a factor is called */
N_("Inner air volume over gross volume")
/* Translators: what a factor is called */
N_("Share of windows on each long side")
/* Translators: what a factor is called */
N_("Share of windows on each end")
/* Translators: what a factor is called */
N_("Window area over floor area")
/* Translators: what a factor is called */
N_("Albedo of the ground")
/* Translators: what a factor is called */
N_("Depth of houses")
/* Translators: what a factor is called */
N_("Length of houses")
/* Translators: what a factor is called */
N_("Attached sides of terraced houses")
/* Translators: what a factor is called */
N_("Most storeys of houses")
/* Translators: what a factor is called */
N_("Most storeys of apartment houses")
/* Translators: what a factor is called */
N_("Least building coverage of terraced houses")
/* Translators: what a factor is called */
N_("Share of window frames")
/* Translators: what a factor is called */
N_("Sun let in at slanting angles")
/* Translators: what a factor is called */
N_("Shading of façades")
/* Translators: what a factor is called */
N_("Shading of roofs")
/* Translators: what a factor is called */
N_("Heat lost through the ground floor over that to outdoors")
/* Translators: what a factor is called */
N_("Emissions of burning a fuel")
/* Translators: what a factor is called */
N_("Emissions of supplying a fuel")
/* Translators: what a factor is called */
N_("Biogenic CO₂ of burning a fuel")
/* Translators: what a factor is called */
N_("Lower over higher heating value of gas")
/* Translators: what a factor is called */
N_("CO₂ of burning a fuel, in energy system models")
/* Translators: what a factor is called */
N_("Emissions of a fuel, its supply included")
/* Translators: what a factor is called */
N_("Global warming potential over 100 years")
/* Translators: what a factor is called */
N_("Emissions of electricity over those of 2024")
/* Translators: what a factor is called */
N_("Least emissions of electricity")
/* Translators: what a factor is called */
N_("Emissions of electricity made")
/* Translators: what a factor is called */
N_("Emissions of electricity used")
/* Translators: what a factor is called */
N_("Emissions of electricity")
/* Translators: what a factor is called */
N_("Emissions of electricity, mean of years")
/* Translators: what a factor is called */
N_("CO₂ of electricity, factor of the ministry")
/* Translators: what a factor is called */
N_("CO₂ of electricity, national factor of the ministry")
/* Translators: what a factor is called */
N_("CO₂ of electricity, national factor without traded green power")
/* Translators: what a factor is called */
N_("CO₂ of electricity, national factor of fossil power")
/* Translators: what a factor is called */
N_("Loss of electricity on the way to the meter")
/* Translators: what a factor is called */
N_("Conductivity of the ground")
/* Translators: what a factor is called */
N_("Heat capacity of the ground")
/* Translators: what a factor is called */
N_("Depth to which the year's swing reaches into the ground")
/* Translators: what a factor is called */
N_("Layer of ground below floors")
/* Translators: what a factor is called */
N_("Thickness of walls on the ground")
/* Translators: what a factor is called */
N_("Emissions of building materials per floor area")
/* Translators: what a factor is called */
N_("Materials of a structure over those of concrete")
/* Translators: what a factor is called */
N_("Emissions of materials of a usual refurbishment")
/* Translators: what a factor is called */
N_("Emissions of materials of an advanced refurbishment")
/* Translators: what a factor is called */
N_("Emissions of demolition")
/* Translators: what a factor is called */
N_("Emissions of materials of streets")
/* Translators: what a factor is called */
N_("Emissions of materials of permeable paving")
/* Translators: what a factor is called */
N_("Emissions of materials of green roofs")
/* Translators: what a factor is called */
N_("Emissions of materials of rainwater tanks")
/* Translators: what a factor is called */
N_("Emissions of materials of sewers")
/* Translators: what a factor is called */
N_("Emissions of materials of water mains")
/* Translators: what a factor is called */
N_("Width of streets")
/* Translators: what a factor is called */
N_("Years that emissions of materials are spread over")
/* Translators: what a factor is called */
N_("Trips a person makes a day")
/* Translators: what a factor is called */
N_("Kilometres a person travels a day")
/* Translators: what a factor is called */
N_("Modal split of trips")
/* Translators: what a factor is called */
N_("Class of the city by residents")
/* Translators: what a factor is called */
N_("Length of a trip")
/* Translators: what a factor is called */
N_("Cars per thousand residents")
/* Translators: what a factor is called */
N_("Persons in a car")
/* Translators: what a factor is called */
N_("Usual density of residents")
/* Translators: what a factor is called */
N_("Usual mix of uses")
/* Translators: what a factor is called */
N_("Usual density of intersections")
/* Translators: what a factor is called */
N_("Usual distance to the centre")
/* Translators: what a factor is called */
N_("Typical homes per acre, CAPCOA 2024")
/* Translators: what a factor is called */
N_("Elasticity of car-km to the density of homes, CAPCOA 2024")
/* Translators: what a factor is called */
N_("Greatest cut by the density of homes, CAPCOA 2024")
/* Translators: what a factor is called */
N_("Typical jobs per acre, CAPCOA 2024")
/* Translators: what a factor is called */
N_("Elasticity of car-km to the density of jobs, CAPCOA 2024")
/* Translators: what a factor is called */
N_("Greatest cut by the density of jobs, CAPCOA 2024")
/* Translators: what a factor is called */
N_("Share of transit near stations over that around, CAPCOA 2024")
/* Translators: what a factor is called */
N_("Greatest share of transit near stations, CAPCOA 2024")
/* Translators: what a factor is called */
N_("Greatest cut by stations, CAPCOA 2024")
/* Translators: what a factor is called */
N_("Change of car-km of affordable homes, CAPCOA 2024")
/* Translators: what a factor is called */
N_("Greatest cut by land use, CAPCOA 2024")
/* Translators: what a factor is called */
N_("Elasticity of driving to density")
/* Translators: what a factor is called */
N_("Elasticity of driving to the mix of uses")
/* Translators: what a factor is called */
N_("Elasticity of driving to intersections")
/* Translators: what a factor is called */
N_("Elasticity of driving to nearness of the centre")
/* Translators: what a factor is called */
N_("Elasticity of driving to nearness of stops")
/* Translators: what a factor is called */
N_("Elasticity of driving to its price")
/* Translators: what a factor is called */
N_("Elasticity of walking to density")
/* Translators: what a factor is called */
N_("Elasticity of walking to the mix of uses")
/* Translators: what a factor is called */
N_("Elasticity of walking to intersections")
/* Translators: what a factor is called */
N_("Elasticity of walking to nearness of stops")
/* Translators: what a factor is called */
N_("Elasticity of public transport to density")
/* Translators: what a factor is called */
N_("Elasticity of public transport to the mix of uses")
/* Translators: what a factor is called */
N_("Elasticity of public transport to intersections")
/* Translators: what a factor is called */
N_("Elasticity of public transport to nearness of stops")
/* Translators: what a factor is called */
N_("Elasticity of cars owned to density")
/* Translators: what a factor is called */
N_("Least ratio to the usual that elasticities hold for")
/* Translators: what a factor is called */
N_("Greatest ratio to the usual that elasticities hold for")
/* Translators: what a factor is called */
N_("Most that built form cuts driving")
/* Translators: what a factor is called */
N_("Most that built form adds to driving")
/* Translators: what a factor is called */
N_("Least driving that all measures leave")
/* Translators: what a factor is called */
N_("Reach of a stop")
/* Translators: what a factor is called */
N_("How much nearer a drawn stop is than a usual one")
/* Translators: what a factor is called */
N_("Share of trips that moves to transit near stations")
/* Translators: what a factor is called */
N_("Parking spaces per dwelling beyond which cars do not rise")
/* Translators: what a factor is called */
N_("Elasticity of cars owned to parking")
/* Translators: what a factor is called */
N_("Change of driving of a member of car sharing")
/* Translators: what a factor is called */
N_("Share of residents who join car sharing")
/* Translators: what a factor is called */
N_("Usual cycle network")
/* Translators: what a factor is called */
N_("Cycling added by a good network")
/* Translators: what a factor is called */
N_("Cycling lost without a network")
/* Translators: what a factor is called */
N_("Share of added cycling that replaces driving")
/* Translators: what a factor is called */
N_("Elasticity of other modes to the price of driving")
/* Translators: what a factor is called */
N_("Emissions of a fuel car per kilometre")
/* Translators: what a factor is called */
N_("Energy of a fuel car per kilometre")
/* Translators: what a factor is called */
N_("Electricity of an electric car per kilometre")
/* Translators: what a factor is called */
N_("Emissions of a fuel bus per passenger kilometre")
/* Translators: what a factor is called */
N_("Electricity of an electric bus per passenger kilometre")
/* Translators: what a factor is called */
N_("Share of electric buses")
/* Translators: what a factor is called */
N_("Electricity of rail per passenger kilometre")
/* Translators: what a factor is called */
N_("Share of rail in public transport")
/* Translators: what a factor is called */
N_("Electricity of cycling per kilometre")
/* Translators: what a factor is called */
N_("Hour at which charging of cars begins")
/* Translators: what a factor is called */
N_("Hour at which charging of cars peaks")
/* Translators: what a factor is called */
N_("Hour at which charging of cars ends")
/* Translators: what a factor is called */
N_("CO₂ that a square metre of canopy takes up")
/* Translators: what a factor is called */
N_("CO₂ that green ground takes up")
/* Translators: what a factor is called */
N_("Crown of a tree")
/* Translators: what a factor is called */
N_("Heat-island index: constant")
/* Translators: what a factor is called */
N_("Heat-island index: slope with street canyons")
/* Translators: what a factor is called */
N_("Heat-island index by the sky seen: constant")
/* Translators: what a factor is called */
N_("Heat-island index by the sky seen: slope")
/* Translators: what a factor is called */
N_("Heat-island index: cooling by a full canopy")
/* Translators: what a factor is called */
N_("Heat-island index: error")
/* Translators: what a factor is called */
N_("Distance at which green space is near")
/* Translators: what a factor is called */
N_("Least size of a green space")
/* Translators: what a factor is called */
N_("Target of green space per person")
/* Translators: what a factor is called */
N_("Primary energy factor, not renewable")
/* Translators: what a factor is called */
N_("Primary energy factor, renewable")
/* Translators: what a factor is called */
N_("Primary energy factor")
/* Translators: what a factor is called */
N_("Primary energy factor of electricity, Energy Efficiency Directive")
/* Translators: what a factor is called */
N_("Primary energy factor of electricity, EN 17423")
/* Translators: what a factor is called */
N_("Efficiency of photovoltaic modules")
/* Translators: what a factor is called */
N_("Efficiency of photovoltaic modules, 2019")
/* Translators: what a factor is called */
N_("Nominal operating temperature of photovoltaic cells")
/* Translators: what a factor is called */
N_("Air temperature at nominal operation of photovoltaics")
/* Translators: what a factor is called */
N_("Sun at nominal operation of photovoltaics")
/* Translators: what a factor is called */
N_("Temperature coefficient of photovoltaics")
/* Translators: what a factor is called */
N_("Reference temperature of photovoltaics")
/* Translators: what a factor is called */
N_("Losses of photovoltaic systems")
/* Translators: what a factor is called */
N_("Efficiency of inverters")
/* Translators: what a factor is called */
N_("Tilt of photovoltaics")
/* Translators: what a factor is called */
N_("Azimuth of photovoltaics")
/* Translators: what a factor is called */
N_("Yearly yield of photovoltaics")
/* Translators: what a factor is called */
N_("Emissions of making photovoltaics in Europe")
/* Translators: what a factor is called */
N_("Emissions of making photovoltaics in China")
/* Translators: what a factor is called */
N_("Emissions of making photovoltaics per unit of electricity")
/* Translators: what a factor is called */
N_("Power of photovoltaics per module area")
/* Translators: what a factor is called */
N_("Share of a roof that photovoltaics can cover")
/* Translators: what a factor is called */
N_("Yearly loss of photovoltaic power")
/* Translators: what a factor is called */
N_("Performance ratio of photovoltaics")
/* Translators: what a factor is called */
N_("Life of photovoltaics")
/* Translators: what a factor is called */
N_("Usable share of a battery")
/* Translators: what a factor is called */
N_("Efficiency of charging and discharging a battery")
/* Translators: what a factor is called */
N_("Power of a battery over its capacity")
/* Translators: what a factor is called */
N_("Emissions of making batteries")
/* Translators: what a factor is called */
N_("Storm formula, rain A")
/* Translators: what a factor is called */
N_("Storm formula, return period C")
/* Translators: what a factor is called */
N_("Storm formula, time b")
/* Translators: what a factor is called */
N_("Storm formula, exponent n")
/* Translators: what a factor is called */
N_("Rain in the heaviest hour of five years")
/* Translators: what a factor is called */
N_("Storm shape, time b")
/* Translators: what a factor is called */
N_("Storm shape, exponent n")
/* Translators: what a factor is called */
N_("Return period of the storm")
/* Translators: what a factor is called */
N_("Duration of the storm")
/* Translators: what a factor is called */
N_("Time of the storm's peak")
/* Translators: what a factor is called */
N_("Time of the storm's peak, Euler type II")
/* Translators: what a factor is called */
N_("Time of rain to the inlet")
/* Translators: what a factor is called */
N_("Speed of water in sewers")
/* Translators: what a factor is called */
N_("Lag of runoff over time of concentration")
/* Translators: what a factor is called */
N_("Rain of a wet day")
/* Translators: what a factor is called */
N_("Sponge city: share of rain to be held back")
/* Translators: what a factor is called */
N_("Efficiency of heating systems")
/* Translators: what a factor is called */
N_("Electrical efficiency of combined heat and power")
/* Translators: what a factor is called */
N_("Coefficient of performance over the lift, constant")
/* Translators: what a factor is called */
N_("Coefficient of performance over the lift, linear term")
/* Translators: what a factor is called */
N_("Coefficient of performance over the lift, quadratic term")
/* Translators: what a factor is called */
N_("Coefficient of performance in the field over that by formula")
/* Translators: what a factor is called */
N_("Least lift of heat pumps")
/* Translators: what a factor is called */
N_("Brine of ground heat pumps below the soil's temperature")
/* Translators: what a factor is called */
N_("Highest coefficient of performance of heat pumps")
/* Translators: what a factor is called */
N_("Flow temperature of radiators at 0 °C")
/* Translators: what a factor is called */
N_("Flow temperature of radiators, slope with outdoor temperature")
/* Translators: what a factor is called */
N_("Flow temperature of floor heating at 0 °C")
/* Translators: what a factor is called */
N_("Flow temperature of floor heating, slope with outdoor temperature")
/* Translators: what a factor is called */
N_("Temperature of hot water from heat pumps")
/* Translators: what a factor is called */
N_("Power of air heat pumps over the highest load")
/* Translators: what a factor is called */
N_("Outdoor temperature at which heating starts")
/* Translators: what a factor is called */
N_("Lowest air temperature of air heat pumps")
/* Translators: what a factor is called */
N_("Chillers: share of the Carnot efficiency")
/* Translators: what a factor is called */
N_("Chillers: evaporator below the room")
/* Translators: what a factor is called */
N_("Chillers: condenser above outdoors")
/* Translators: what a factor is called */
N_("Chillers: highest energy efficiency ratio")
/* Translators: what a factor is called */
N_("Chillers: energy efficiency ratio")
/* Translators: what a factor is called */
N_("Loss of heat distribution in buildings")
/* Translators: what a factor is called */
N_("U-value of walls below which floor heating is taken")
/* Translators: what a factor is called */
N_("Electricity of circulation pumps over heat")
/* Translators: what a factor is called */
N_("Power of supply and exhaust fans")
/* Translators: what a factor is called */
N_("Power of exhaust fans")
/* Translators: what a factor is called */
N_("Temperature rise of hot water")
/* Translators: what a factor is called */
N_("Temperature of cold water")
/* Translators: what a factor is called */
N_("Heat capacity of water")
/* Translators: what a factor is called */
N_("Loss of hot water circulation in blocks of dwellings")
/* Translators: what a factor is called */
N_("Loss of hot water distribution, other uses")
/* Translators: what a factor is called */
N_("Heat recovered from shower water")
/* Translators: what a factor is called */
N_("Hot water demand to check by")
/* Translators: what a factor is called */
N_("Hot water demand of houses to check by")
/* Translators: what a factor is called */
N_("Hot water demand of apartment houses to check by")
/* Translators: what a factor is called */
N_("Loss of hot water pipes in houses")
/* Translators: what a factor is called */
N_("Loss of hot water tanks in houses")
/* Translators: what a factor is called */
N_("Loss of hot water tanks in other buildings")
/* Translators: what a factor is called */
N_("Depth of ground heat exchangers")
/* Translators: what a factor is called */
N_("Thermal diffusivity of the soil")
/* Translators: what a factor is called */
N_("Heat lost by a metre of trench")
/* Translators: what a factor is called */
N_("Heat lost by mains outside the district")
/* Translators: what a factor is called */
N_("Efficiency that heat of combined heat and power is taken at, Danish method")
/* Translators: what a factor is called */
N_("Allocation of fuel between heat and power")
/* Translators: what a factor is called */
N_("Exergy of heat")
/* Translators: what a factor is called */
N_("Electrical efficiency of separate production")
/* Translators: what a factor is called */
N_("Heat output of combined heat and power over the highest load")
/* Translators: what a factor is called */
N_("Budget of a person for 1.5 °C")
/* Translators: what a factor is called */
N_("Emissions of building, surveyed")
/* Translators: what a factor is called */
N_("Share of materials in the emissions of building")
/* Translators: what a factor is called */
N_("Primary power of a person in the 2000-watt society")
/* Translators: what a factor is called */
N_("Emissions of a person's consumption today")
/* Translators: what a factor is called */
N_("How well a district's yearly energy is known")
/* Translators: what a factor is called */
N_("How well a district's peak is known")
/* Translators: what a factor is called */
N_("How well a single building's energy is known")
/* Translators: what a factor is called */
N_("How well the sun is known in China")
/* Translators: what a factor is called */
N_("How well a made typical year tells heat")
/* Translators: what a factor is called */
N_("How well a made typical year tells peaks")
/* Translators: what a factor is called */
N_("Gap between built and designed quality")
/* Translators: what a factor is called */
N_("Metered over calculated heat of dwellings")
/* Translators: what a factor is called */
N_("Waste of a person")
/* Translators: what a factor is called */
N_("Share of household waste")
/* Translators: what a factor is called */
N_("Degradable organic carbon of waste")
/* Translators: what a factor is called */
N_("Dry matter of waste")
/* Translators: what a factor is called */
N_("Carbon in dry waste")
/* Translators: what a factor is called */
N_("Fossil share of the carbon in waste")
/* Translators: what a factor is called */
N_("Emissions spared by recycling")
/* Translators: what a factor is called */
N_("Share of carbon that decays in landfill")
/* Translators: what a factor is called */
N_("Methane correction factor of landfill")
/* Translators: what a factor is called */
N_("Methane in landfill gas")
/* Translators: what a factor is called */
N_("Methane oxidised in the cover of landfill")
/* Translators: what a factor is called */
N_("Landfill gas captured")
/* Translators: what a factor is called */
N_("Methane of composting")
/* Translators: what a factor is called */
N_("Nitrous oxide of composting")
/* Translators: what a factor is called */
N_("Nitrous oxide of incineration")
/* Translators: what a factor is called */
N_("Electricity from incineration over heating value")
/* Translators: what a factor is called */
N_("Heat from incineration over heating value")
/* Translators: what a factor is called */
N_("Heating value of residual waste")
/* Translators: what a factor is called */
N_("Decay in landfill, temperate and dry")
/* Translators: what a factor is called */
N_("Decay in landfill, temperate and wet")
/* Translators: what a factor is called */
N_("Decay in landfill, tropical and dry")
/* Translators: what a factor is called */
N_("Decay in landfill, tropical and wet")
/* Translators: what a factor is called */
N_("Landfill: mean temperature above which a climate is tropical")
/* Translators: what a factor is called */
N_("Landfill: rain from which a tropical climate is wet")
/* Translators: what a factor is called */
N_("Emissions of collecting waste")
/* Translators: what a factor is called */
N_("Evaporation of a lawn, of what the sun could evaporate")
/* Translators: what a factor is called */
N_("Evaporation of open water over that of a lawn")
/* Translators: what a factor is called */
N_("Water use of a person at home")
/* Translators: what a factor is called */
N_("Water use per job")
/* Translators: what a factor is called */
N_("Share of toilets in water use")
/* Translators: what a factor is called */
N_("Share of showers and baths in water use")
/* Translators: what a factor is called */
N_("Share of washing machines in water use")
/* Translators: what a factor is called */
N_("Share of garden and car in water use")
/* Translators: what a factor is called */
N_("Water of a flush, standard toilets")
/* Translators: what a factor is called */
N_("Water of a flush, efficient toilets")
/* Translators: what a factor is called */
N_("Water of a shower, standard heads")
/* Translators: what a factor is called */
N_("Water of a shower, efficient heads")
/* Translators: what a factor is called */
N_("Greywater of a person")
/* Translators: what a factor is called */
N_("Water of a person that greywater can replace")
/* Translators: what a factor is called */
N_("Electricity of greywater reuse")
/* Translators: what a factor is called */
N_("Rain that runs off roofs")
/* Translators: what a factor is called */
N_("Rain that runs off green roofs")
/* Translators: what a factor is called */
N_("Rainwater that passes filters")
/* Translators: what a factor is called */
N_("Size of rainwater tanks")
/* Translators: what a factor is called */
N_("Electricity of rainwater harvesting")
/* Translators: what a factor is called */
N_("Electricity of water supply")
/* Translators: what a factor is called */
N_("Electricity of sewage treatment")
/* Translators: what a factor is called */
N_("Nitrogen in sewage of a person")
/* Translators: what a factor is called */
N_("Biochemical oxygen demand of a person's sewage")
/* Translators: what a factor is called */
N_("Nitrous oxide of sewage treatment")
/* Translators: what a factor is called */
N_("Methane of sewage treatment")
/* Translators: what a factor is called */
N_("Methane correction factor of sewage treatment")
/* Translators: what a factor is called */
N_("Chemical over biochemical oxygen demand")
/* Translators: what a factor is called */
N_("Curve number of runoff")
/* Translators: what a factor is called */
N_("Runoff coefficient")
/* Translators: what a factor is called */
N_("Initial abstraction of rain")
/* Translators: what a factor is called */
N_("Wetness of the ground before rain")
/* Translators: what a factor is called */
N_("Simple zone model: air to surfaces")
/* Translators: what a factor is called */
N_("Simple zone model: mass to surfaces")
/* Translators: what a factor is called */
N_("Simple zone model: inner surfaces over floor")
/* Translators: what a factor is called */
N_("Share of inner gains that goes to the air")
/* Translators: what a factor is called */
N_("Set-point of rooms out of use")
/* Translators: what a factor is called */
N_("Heat capacity of air")
/* Translators: what a factor is called */
N_("Scale height of the air")
/* Translators: what a factor is called */
N_("Sun absorbed by outer surfaces")
/* Translators: what a factor is called */
N_("Emissivity of surfaces")
/* Translators: what a factor is called */
N_("Outer surface resistance")
/* Translators: what a factor is called */
N_("Inner surface resistance")
/* Translators: what a factor is called */
N_("Inner surface resistance, heat flow up")
/* Translators: what a factor is called */
N_("Inner surface resistance, heat flow down")
/* Translators: what a factor is called */
N_("Resistance from an inner face to the middle of a floor")
/* Translators: what a factor is called */
N_("Outer heat transfer by radiation")
/* Translators: what a factor is called */
N_("Heat lost to the sky by radiation")
/* Translators: what a factor is called */
N_("Air above the sky's temperature")
/* Translators: what a factor is called */
N_("Sky seen by roofs")
/* Translators: what a factor is called */
N_("Sky seen by walls")
/* Translators: what a factor is called */
N_("Room temperature above which heat recovery is bypassed")
/* Translators: what a factor is called */
N_("Sun let in by drawn blinds")
/* Translators: what a factor is called */
N_("Sun at which blinds are drawn")
/* Translators: what a factor is called */
N_("Room temperature at which blinds are drawn")
/* Translators: what a factor is called */
N_("Wind at façades over that of the station")
/* Translators: what a factor is called */
N_("Roughness of walls")
/* Translators: what a factor is called */
N_("Sun absorbed by inner surfaces")
/* Translators: what a factor is called */
N_("Sun that passes glass straight")
/* Translators: what a factor is called */
N_("Rise of a window's conductance with temperature")
/* Translators: what a factor is called */
N_("Heat capacity of masonry")
/* Translators: what a factor is called */
N_("Conductivity of masonry")
/* Translators: what a factor is called */
N_("Hour at which night setback begins in homes")
/* Translators: what a factor is called */
N_("Hour at which night setback ends in homes")
/* Translators: what a factor is called */
N_("Air change by open windows in summer")
/* Translators: what a factor is called */
N_("Temperature above which rooms overheat")
/* Translators: what a factor is called */
N_("Moisture given off by a person")
/* Translators: what a factor is called */
N_("Highest humidity of rooms")
/* Translators: what a factor is called */
N_("Share of surfaces in the temperature felt")
/* Translators: what a factor is called */
N_("Inner walls and ceilings over floor")
/* Translators: what a factor is called */
N_("Inner convection at walls")
/* Translators: what a factor is called */
N_("Inner convection, heat flow up")
/* Translators: what a factor is called */
N_("Inner convection, heat flow down")
/* Translators: what a factor is called */
N_("Inner radiation between surfaces")
/* Translators: what a factor is called */
N_("Outer convection")
/* Translators: what a factor is called */
N_("Outer radiation")
/* Translators: what a factor is called */
N_("Heat capacity of air and furniture")
/* Translators: what a factor is called */
N_("Convective share of inner gains")
/* Translators: what a factor is called */
N_("Convective share of solar gains")
/* Translators: what a factor is called */
N_("Effective mass area over floor")
/* Translators: what a factor is called */
N_("Heat capacity of buildings")
/* Translators: what a factor is called */
N_("Heat capacity of buildings, TABULA")
/* Translators: what a factor is called */
N_("Floor area per person")
/* Translators: what a factor is called */
N_("Floor area per job")
/* Translators: what a factor is called */
N_("Heat given off by a person")
/* Translators: what a factor is called */
N_("Power of appliances")
/* Translators: what a factor is called */
N_("Power of lighting")
/* Translators: what a factor is called */
N_("Heat of processes")
/* Translators: what a factor is called */
N_("Hot water of a person a day")
/* Translators: what a factor is called */
N_("Air change by use")
/* Translators: what a factor is called */
N_("Outdoor air per person")
/* Translators: what a factor is called */
N_("Set-point of heating")
/* Translators: what a factor is called */
N_("Set-point of heating out of hours")
/* Translators: what a factor is called */
N_("Heating in part of the time and of the rooms")
/* Translators: what a factor is called */
N_("Set-point of cooling")
/* Translators: what a factor is called */
N_("Share of floor that is cooled")
/* Translators: what a factor is called */
N_("Depth of buildings")
/* Translators: what a factor is called */
N_("Length of buildings")
/* Translators: what a factor is called */
N_("Height of a storey")
/* Translators: what a factor is called */
N_("Share of windows in façades")
/* Translators: what a factor is called */
N_("U-value of walls")
/* Translators: what a factor is called */
N_("U-value of roofs")
/* Translators: what a factor is called */
N_("U-value of ground floors")
/* Translators: what a factor is called */
N_("U-value of windows")
/* Translators: what a factor is called */
N_("Solar factor of glazing")
/* Translators: what a factor is called */
N_("Surcharge for thermal bridges")
/* Translators: what a factor is called */
N_("Infiltration")
/* Translators: what a factor is called */
N_("Heat recovery of ventilation")
/* Translators: after the name of a factor, in brackets: region */
N_("Austria")
/* Translators: after the name of a factor, in brackets: region */
N_("Bosnia and Herzegovina")
/* Translators: after the name of a factor, in brackets: region */
N_("Belgium")
/* Translators: after the name of a factor, in brackets: region */
N_("Bulgaria")
/* Translators: after the name of a factor, in brackets: region */
N_("Switzerland")
/* Translators: after the name of a factor, in brackets: region */
N_("China")
/* Translators: after the name of a factor, in brackets: region */
N_("Cyprus")
/* Translators: after the name of a factor, in brackets: region */
N_("Czechia")
/* Translators: after the name of a factor, in brackets: region */
N_("Germany")
/* Translators: after the name of a factor, in brackets: region */
N_("Denmark")
/* Translators: after the name of a factor, in brackets: region */
N_("Estonia")
/* Translators: after the name of a factor, in brackets: region */
N_("Spain")
/* Translators: after the name of a factor, in brackets: region */
N_("Finland")
/* Translators: after the name of a factor, in brackets: region */
N_("France")
/* Translators: after the name of a factor, in brackets: region */
N_("United Kingdom")
/* Translators: after the name of a factor, in brackets: region */
N_("Greece")
/* Translators: after the name of a factor, in brackets: region */
N_("Croatia")
/* Translators: after the name of a factor, in brackets: region */
N_("Hungary")
/* Translators: after the name of a factor, in brackets: region */
N_("Ireland")
/* Translators: after the name of a factor, in brackets: region */
N_("Iceland")
/* Translators: after the name of a factor, in brackets: region */
N_("Italy")
/* Translators: after the name of a factor, in brackets: region */
N_("Lithuania")
/* Translators: after the name of a factor, in brackets: region */
N_("Luxembourg")
/* Translators: after the name of a factor, in brackets: region */
N_("Latvia")
/* Translators: after the name of a factor, in brackets: region */
N_("Malta")
/* Translators: after the name of a factor, in brackets: region */
N_("Netherlands")
/* Translators: after the name of a factor, in brackets: region */
N_("Norway")
/* Translators: after the name of a factor, in brackets: region */
N_("Poland")
/* Translators: after the name of a factor, in brackets: region */
N_("Portugal")
/* Translators: after the name of a factor, in brackets: region */
N_("Romania")
/* Translators: after the name of a factor, in brackets: region */
N_("Serbia")
/* Translators: after the name of a factor, in brackets: region */
N_("Sweden")
/* Translators: after the name of a factor, in brackets: region */
N_("Slovenia")
/* Translators: after the name of a factor, in brackets: region */
N_("Slovakia")
/* Translators: after the name of a factor, in brackets: region */
N_("thermal zone 1A")
/* Translators: after the name of a factor, in brackets: region */
N_("thermal zone 1B")
/* Translators: after the name of a factor, in brackets: region */
N_("thermal zone 1C")
/* Translators: after the name of a factor, in brackets: region */
N_("thermal zone 2")
/* Translators: after the name of a factor, in brackets: region */
N_("thermal zone 2A")
/* Translators: after the name of a factor, in brackets: region */
N_("thermal zone 2B")
/* Translators: after the name of a factor, in brackets: region */
N_("thermal zone 3A")
/* Translators: after the name of a factor, in brackets: region */
N_("thermal zone 3B")
/* Translators: after the name of a factor, in brackets: region */
N_("thermal zone 4A")
/* Translators: after the name of a factor, in brackets: region */
N_("thermal zone 4B")
/* Translators: after the name of a factor, in brackets: region */
N_("thermal zone 5A")
/* Translators: after the name of a factor, in brackets: region */
N_("China, thermal zone 1")
/* Translators: after the name of a factor, in brackets: region */
N_("Chinese cities of class 1")
/* Translators: after the name of a factor, in brackets: region */
N_("China, thermal zone 2")
/* Translators: after the name of a factor, in brackets: region */
N_("Chinese cities of class 2")
/* Translators: after the name of a factor, in brackets: region */
N_("China, thermal zone 3")
/* Translators: after the name of a factor, in brackets: region */
N_("Chinese cities of class 3")
/* Translators: after the name of a factor, in brackets: region */
N_("China, thermal zone 4")
/* Translators: after the name of a factor, in brackets: region */
N_("Chinese cities of class 4")
/* Translators: after the name of a factor, in brackets: region */
N_("China, thermal zone 5")
/* Translators: after the name of a factor, in brackets: region */
N_("Chinese cities of class 5")
/* Translators: after the name of a factor, in brackets: region */
N_("Europe")
/* Translators: after the name of a factor, in brackets: region */
N_("European Union")
/* Translators: after the name of a factor, in brackets: region */
N_("Thuringia")
/* Translators: after the name of a factor, in brackets: region */
N_("Bavaria")
/* Translators: after the name of a factor, in brackets: region */
N_("Karlsruhe")
/* Translators: after the name of a factor, in brackets: region */
N_("Funen")
/* Translators: after the name of a factor, in brackets: region */
N_("Helsinki")
/* Translators: after the name of a factor, in brackets: region */
N_("Freiburg")
/* Translators: after the name of a factor, in brackets: region */
N_("Lisbon")
/* Translators: after the name of a factor, in brackets: region */
N_("Malmö")
/* Translators: after the name of a factor, in brackets: region */
N_("Hanzhong")
/* Translators: after the name of a factor, in brackets: region */
N_("Jiuquan")
/* Translators: after the name of a factor, in brackets: region */
N_("Lhasa")
/* Translators: after the name of a factor, in brackets: region */
N_("Shijiazhuang")
/* Translators: after the name of a factor, in brackets: region */
N_("Yibin")
/* Translators: after the name of a factor, in brackets: province */
N_("Anhui")
/* Translators: after the name of a factor, in brackets: province */
N_("Fujian")
/* Translators: after the name of a factor, in brackets: province */
N_("Gansu")
/* Translators: after the name of a factor, in brackets: province */
N_("Guangdong")
/* Translators: after the name of a factor, in brackets: province */
N_("Guangxi")
/* Translators: after the name of a factor, in brackets: province */
N_("Guizhou")
/* Translators: after the name of a factor, in brackets: province */
N_("Hainan")
/* Translators: after the name of a factor, in brackets: province */
N_("Hebei")
/* Translators: after the name of a factor, in brackets: province */
N_("Heilongjiang")
/* Translators: after the name of a factor, in brackets: province */
N_("Henan")
/* Translators: after the name of a factor, in brackets: province */
N_("Hubei")
/* Translators: after the name of a factor, in brackets: province */
N_("Hunan")
/* Translators: after the name of a factor, in brackets: province */
N_("Inner Mongolia")
/* Translators: after the name of a factor, in brackets: province */
N_("Jiangsu")
/* Translators: after the name of a factor, in brackets: province */
N_("Jiangxi")
/* Translators: after the name of a factor, in brackets: province */
N_("Jilin")
/* Translators: after the name of a factor, in brackets: province */
N_("Liaoning")
/* Translators: after the name of a factor, in brackets: province */
N_("Ningxia")
/* Translators: after the name of a factor, in brackets: province */
N_("Qinghai")
/* Translators: after the name of a factor, in brackets: province */
N_("Shaanxi")
/* Translators: after the name of a factor, in brackets: province */
N_("Shandong")
/* Translators: after the name of a factor, in brackets: province */
N_("Shanxi")
/* Translators: after the name of a factor, in brackets: province */
N_("Sichuan")
/* Translators: after the name of a factor, in brackets: province */
N_("Xinjiang")
/* Translators: after the name of a factor, in brackets: province */
N_("Yunnan")
/* Translators: after the name of a factor, in brackets: province */
N_("Zhejiang")
/* Translators: after the name of a factor, in brackets: province */
N_("North China grid")
/* Translators: after the name of a factor, in brackets: province */
N_("Northeast China grid")
/* Translators: after the name of a factor, in brackets: province */
N_("East China grid")
/* Translators: after the name of a factor, in brackets: province */
N_("Central China grid")
/* Translators: after the name of a factor, in brackets: province */
N_("Northwest China grid")
/* Translators: after the name of a factor, in brackets: province */
N_("South China grid")
/* Translators: after the name of a factor, in brackets: province */
N_("Southwest China grid")
/* Translators: after the name of a factor, in brackets: size */
N_("detached houses")
/* Translators: after the name of a factor, in brackets: size */
N_("terraced houses")
/* Translators: after the name of a factor, in brackets: size */
N_("apartment houses")
/* Translators: after the name of a factor, in brackets: size */
N_("apartment blocks")
/* Translators: after the name of a factor, in brackets: size */
N_("buildings other than homes")
/* Translators: after the name of a factor, in brackets: plant */
N_("biomass boilers")
/* Translators: after the name of a factor, in brackets: plant */
N_("waste incineration")
/* Translators: after the name of a factor, in brackets: plant */
N_("large heat pumps")
/* Translators: after the name of a factor, in brackets: plant */
N_("geothermal heat")
/* Translators: after the name of a factor, in brackets: plant */
N_("industrial waste heat")
/* Translators: after the name of a factor, in brackets: plant */
N_("gas combined heat and power, by exergy")
/* Translators: after the name of a factor, in brackets: plant */
N_("gas boilers")
/* Translators: after the name of a factor, in brackets: plant */
N_("network near the ground's temperature")
/* Translators: after the name of a factor, in brackets: plant */
N_("solar heat with seasonal storage")
/* Translators: after the name of a factor, in brackets: fuel */
N_("Natural gas")
/* Translators: after the name of a factor, in brackets: fuel */
N_("Heating oil")
/* Translators: after the name of a factor, in brackets: fuel */
N_("liquefied petroleum gas")
/* Translators: after the name of a factor, in brackets: fuel */
N_("hard coal")
/* Translators: after the name of a factor, in brackets: fuel */
N_("lignite")
/* Translators: after the name of a factor, in brackets: fuel */
N_("Coal")
/* Translators: after the name of a factor, in brackets: fuel */
N_("oil")
/* Translators: after the name of a factor, in brackets: fuel */
N_("gas")
/* Translators: after the name of a factor, in brackets: fuel */
N_("coke oven gas")
/* Translators: after the name of a factor, in brackets: fuel */
N_("wood pellets")
/* Translators: after the name of a factor, in brackets: fuel */
N_("wood chips")
/* Translators: after the name of a factor, in brackets: fuel */
N_("firewood")
/* Translators: after the name of a factor, in brackets: fuel */
N_("biogas")
/* Translators: after the name of a factor, in brackets: fuel */
N_("biomethane")
/* Translators: after the name of a factor, in brackets: fuel */
N_("waste heat")
/* Translators: after the name of a factor, in brackets: fuel */
N_("fossil part of municipal waste")
/* Translators: after the name of a factor, in brackets: fuel */
N_("petrol")
/* Translators: after the name of a factor, in brackets: fuel */
N_("diesel")
/* Translators: after the name of a factor, in brackets: fuel */
N_("grey hydrogen")
/* Translators: after the name of a factor, in brackets: carrier */
N_("Electricity")
/* Translators: after the name of a factor, in brackets: carrier */
N_("Biomass")
/* Translators: after the name of a factor, in brackets: carrier */
N_("wood")
/* Translators: after the name of a factor, in brackets: gas */
N_("CO₂")
/* Translators: after the name of a factor, in brackets: gas */
N_("fossil methane")
/* Translators: after the name of a factor, in brackets: gas */
N_("biogenic methane")
/* Translators: after the name of a factor, in brackets: gas */
N_("nitrous oxide")
/* Translators: after the name of a factor, in brackets: gas */
N_("R-32")
/* Translators: after the name of a factor, in brackets: gas */
N_("R-134a")
/* Translators: after the name of a factor, in brackets: gas */
N_("R-410A")
/* Translators: after the name of a factor, in brackets: gas */
N_("R-290, propane")
/* Translators: after the name of a factor, in brackets: gas */
N_("R-404A")
/* Translators: after the name of a factor, in brackets: gas */
N_("sulphur hexafluoride")
/* Translators: after the name of a factor, in brackets: gas */
N_("nitrogen trifluoride")
/* Translators: after the name of a factor, in brackets: waste */
N_("Food")
/* Translators: after the name of a factor, in brackets: waste */
N_("Garden waste")
/* Translators: after the name of a factor, in brackets: waste */
N_("Paper")
/* Translators: after the name of a factor, in brackets: waste */
N_("Plastics")
/* Translators: after the name of a factor, in brackets: waste */
N_("Glass")
/* Translators: after the name of a factor, in brackets: waste */
N_("Metal")
/* Translators: after the name of a factor, in brackets: waste */
N_("Textiles and leather")
/* Translators: after the name of a factor, in brackets: waste */
N_("Wood")
/* Translators: after the name of a factor, in brackets: waste */
N_("Nappies and the like")
/* Translators: after the name of a factor, in brackets: waste */
N_("Inert rest")
/* Translators: after the name of a factor, in brackets: mass */
N_("very light construction")
/* Translators: after the name of a factor, in brackets: mass */
N_("light construction")
/* Translators: after the name of a factor, in brackets: mass */
N_("medium construction")
/* Translators: after the name of a factor, in brackets: mass */
N_("heavy construction")
/* Translators: after the name of a factor, in brackets: mass */
N_("very heavy construction")
/* Translators: after the name of a factor, in brackets: surface */
N_("sealed ground")
/* Translators: after the name of a factor, in brackets: surface */
N_("Green roofs")
/* Translators: after the name of a factor, in brackets: surface */
N_("Permeable paving")
/* Translators: after the name of a factor, in brackets: surface */
N_("Open water")
/* Translators: after the name of a factor, in brackets: heat kind */
N_("heat pumps")
/* Translators: after the name of a factor, in brackets: measure */
N_("Batteries")
/* Translators: after the name of a factor, in brackets: measure */
N_("heat networks")
/* Translators: after the name of a factor, in brackets: measure */
N_("building fabric")
/* Translators: after the name of a factor, in brackets: measure */
N_("Structure")
/* Translators: after the name of a factor, in brackets: measure */
N_("Trees")
/* Translators: after the name of a factor, in brackets: measure */
N_("retention of rain")
/* Translators: after the name of a factor, in brackets: measure */
N_("Ponds")
/* Translators: note to the factor capcoa.typical_homes_acre */
N_("Homes per acre of developed land, without streets and parks, mean of the United States as forecast for 2025 (Ewing and others 2007)")
/* Translators: note to the factor capcoa.typical_homes_acre */
N_("The source gives no range")
/* Translators: note to the factor capcoa.car_km_by_homes */
N_("Linear: relative change of car-km over that of the density of homes, five studies that allow for self-selection (Stevens 2016)")
/* Translators: note to the factor capcoa.homes_cut_most */
N_("Greatest cut of car-km by the density of homes")
/* Translators: note to the factor capcoa.homes_cut_most */
N_("A rule without a range")
/* Translators: note to the factor capcoa.typical_jobs_acre */
N_("Jobs per acre at a floor area ratio of 1 and 300 square feet a job (ITE 2020)")
/* Translators: note to the factor capcoa.car_km_by_jobs */
N_("Linear: relative change of the car-km of those who work here over that of the density of jobs, two studies (Stevens 2016)")
/* Translators: note to the factor capcoa.jobs_cut_most */
N_("Greatest cut of car-km by the density of jobs")
/* Translators: note to the factor capcoa.transit_ratio */
N_("Share of transit of who lives near a station over that of the city around, in California (Lund and others 2004)")
/* Translators: note to the factor capcoa.transit_share_most */
N_("Greatest share of transit near a station: of five places surveyed in California (Lund and others 2004)")
/* Translators: note to the factor capcoa.transit_cut_most */
N_("Greatest cut of car-km by stations")
/* Translators: note to the factor capcoa.affordable_effect */
N_("Trips by car of affordable homes in blocks against others in low ones, taken for car-km (ITE 2021): few studies, four storeys at most")
/* Translators: note to the factor capcoa.land_use_cut_most */
N_("Greatest cut by all measures of land use together, of a project")
/* Translators: note to the factor case.match.heating_kd */
N_("Heating degree-days, base 18 °C: about a sixth of a central European winter counts as one step")
/* Translators: note to the factor case.match.heating_kd */
N_("No range: a choice")
/* Translators: note to the factor case.match.cooling_kd */
N_("Cooling degree-days, base 26 °C: a hundred more counts as one step")
/* Translators: note to the factor case.match.density_ratio */
N_("Twice as dense counts as one step")
/* Translators: note to the factor case.match.size_ratio */
N_("Four times as large counts as one step: size matters less to a figure per head than density")
/* Translators: note to the factor case.match.jobs_share */
N_("A quarter more of residents and jobs together being jobs counts as one step")
/* Translators: note to the factor case.match.heating_weight */
N_("Winter rules the heat of most cases held")
/* Translators: note to the factor case.match.cooling_weight */
N_("Half of winter: few cases publish cooling")
/* Translators: note to the factor case.match.density_weight */
N_("Travel and compactness follow density")
/* Translators: note to the factor case.match.size_weight */
N_("Half of density")
/* Translators: note to the factor case.match.jobs_weight */
N_("Half of density; seldom published")
/* Translators: note to the factor case.match.least_confidence_share */
N_("Climate and size alone (0.57 of the weight) make no twin; climate and density (0.71) do")
/* Translators: note to the factor climate.daily_autocorrelation */
N_("First-order, of the daily mean temperature; measured within months 0.60–0.70, raised because the month's mean is removed")
/* Translators: note to the factor climate.daily_autocorrelation */
N_("Recalled, not read again")
/* Translators: note to the factor climate.daily_sigma_k */
N_("Where the city has no daily record; measured 1.6–3.4 (Shanghai), 2.8–4.1 (Zurich), 2.7–4.4 (Mannheim), low and high the ends")
/* Translators: note to the factor climate.daily_swing_k */
N_("Mean daily maximum less minimum, annual mean over the catalogue's places")
/* Translators: note to the factor climate.daily_swing_k */
N_("Low and high are their 10th and 90th percentile")
/* Translators: note to the factor climate.daily_swing_k */
N_("Stands in where months are given without them")
/* Translators: note to the factor climate.humidity_share */
N_("Mean relative humidity over the 57 places of the catalogue that have it")
/* Translators: note to the factor climate.humidity_share */
N_("Stands in where months are given without it")
/* Translators: note to the factor climate.wind_m_s */
N_("Mean over the catalogue's places")
/* Translators: note to the factor climate.solar_constant_w_m2 */
N_("Low is the present value")
/* Translators: note to the factor climate.cn_zone.hdd_base_c */
N_("A definition: it has no range")
/* Translators: note to the factor climate.cn_zone.a_b_cdd_kd */
N_("Zone 2B above, 2A below")
/* Translators: note to the factor climate.cn_zone.mild_cdd_kd */
N_("Between the limits of zone 3, fewer than this is the mild zone 5A")
/* Translators: note to the factor climate.cn_zone.1A.hdd_min_kd */
N_("The zone begins at so many heating degree days; a place outside China is given the zone its degree-days fall in, and a standard that lacks this zone gives the rows of the nearest one in order of degree-days, the colder first")
/* Translators: note to the factor climate.cn_zone.1B.hdd_min_kd */
N_("The zone begins at so many heating degree days")
/* Translators: note to the factor criteria.none */
N_("Nothing at all, in whatever unit; by definition no range")
/* Translators: note to the factor criteria.all */
N_("All of it; by definition no range")
/* xgettext:no-c-format */
/* Translators: note to the factor criteria.taxonomy.nzeb_share */
N_("At least 10 % below the nearly zero-energy threshold")
/* Translators: note to the factor criteria.taxonomy.nzeb_share */
N_("A threshold has no range")
/* Translators: note to the factor criteria.taxonomy.renovation_saving_share */
N_("What renewable energy adds does not count; within three years")
/* Translators: note to the factor criteria.taxonomy.supply_kwh_m3 */
N_("Net mean of abstraction and treatment; or a leakage index of at most 1.5")
/* xgettext:no-c-format */
/* Translators: note to the factor criteria.taxonomy.DE.class_a_kwh_m2 */
N_("Below it a home is of class A, and of the best 15 % of the stock: calculated final energy of heating and hot water per useful floor")
/* Translators: note to the factor criteria.taxonomy.sewage_small_kwh */
N_("Recalled from the publication named, not read again")
/* Translators: note to the factor criteria.eib.from_2020_eur_t */
N_("In prices of {1}")
/* Translators: note to the factor criteria.nzeb.CY.benchmark_kwh_m2 */
N_("The upper end of the benchmark for new houses in the Mediterranean zone, net primary energy; national law may be laxer")
/* Translators: note to the factor criteria.nzeb.BE.benchmark_kwh_m2 */
N_("The upper end of the benchmark for new houses in the oceanic zone, net primary energy; national law may be laxer")
/* Translators: note to the factor criteria.nzeb.AT.benchmark_kwh_m2 */
N_("The upper end of the benchmark for new houses in the continental zone, net primary energy; national law may be laxer")
/* Translators: note to the factor criteria.nzeb.EE.benchmark_kwh_m2 */
N_("The upper end of the benchmark for new houses in the Nordic zone, net primary energy; national law may be laxer")
/* Translators: note to the factor criteria.nzeb.NL.national_kwh_m2 */
N_("BENG 2 of homes in blocks; houses 30")
/* Translators: note to the factor criteria.nzeb.SE.national_kwh_m2 */
N_("Primary energy number of apartment houses; houses 90")
/* Translators: note to the factor criteria.nzeb.SE.national_kwh_m2 */
N_("It weighs carriers by its own factors")
/* Translators: note to the factor criteria.efficient_heat.from_2020_kg_kwh */
N_("Emissions per unit of heat delivered, the second of the two ways, until 2025")
/* Translators: note to the factor criteria.efficient_heat.from_2026_kg_kwh */
N_("Emissions per unit of heat delivered, the second of the two ways, from {1}")
/* xgettext:no-c-format */
/* Translators: note to the factor criteria.efficient_heat.clean_share */
N_("Renewable energy or waste heat until 2027; or 75 % from combined heat and power, or half of a mix of these")
/* Translators: note to the factor criteria.waste.from_2025_share */
N_("Of municipal waste, prepared for reuse and recycled")
/* Translators: note to the factor criteria.cn.waste_share */
N_("Recycling rate that the pilot cities were to reach")
/* xgettext:no-c-format */
/* Translators: note to the factor criteria.eugbs.aligned_share */
N_("All proceeds but a pocket of 15 % for sectors without criteria")
/* Translators: note to the factor criteria.kfw.life_cycle_kg_m2 */
N_("GWP100 per net room area and year over the life cycle")
/* Translators: note to the factor criteria.cn.ultra_low_primary_kwh_m2 */
N_("Ultra-low-energy homes: heating, cooling, ventilation, light, hot water, lifts")
/* Translators: note to the factor criteria.cn.ultra_low_primary_kwh_m2 */
N_("Nearly zero-energy homes 55")
/* Translators: note to the factor criteria.contract.years */
N_("Contracts run four to ten years; in Europe up to fifteen")
/* Translators: note to the factor criteria.contract.saving_share */
N_("Guaranteed saving of energy cost that contracts begin at")
/* Translators: note to the factor criteria.fund.years */
N_("Longest payback that funds of cities take")
/* Translators: note to the factor criteria.ppp.budget_share */
N_("All PPP payments of a year over general public budget expenditure")
/* Translators: note to the factor criteria.ppp.budget_share */
N_("Since 2023 new projects are to live of what users pay")
/* Translators: note to the factor criteria.special_bond.cover */
N_("Income over principal and interest; provinces ask 1.1 to 1.3")
/* Translators: note to the factor default.year */
N_("Stands in where a plan says nothing")
/* Translators: note to the factor default.town_residents */
N_("Size of a small town that is sketched from questions, until its people are known")
/* Translators: note to the factor default.town_residents */
N_("Range ours")
/* Translators: note to the factor default.far */
N_("A district of three storeys or so")
/* Translators: note to the factor default.far */
N_("Range: houses to blocks")
/* Translators: note to the factor default.fill_storeys */
N_("Storeys of a building whose outline tells none, when a district is filled from a map")
/* Translators: note to the factor default.fill_storeys */
N_("A town's usual house; single-storey sheds and towers are tagged more often")
/* Translators: note to the factor default.mix.residential */
N_("A district of dwellings")
/* Translators: note to the factor default.pv_roof_share */
N_("No photovoltaics unless planned: a plan's credit must be chosen")
/* Translators: note to the factor default.parking_per_dwelling */
N_("Usual minimum of building rules")
/* Translators: note to the factor default.car_sharing */
N_("None unless planned")
/* Translators: note to the factor default.ev_share */
N_("Battery cars in the fleet: European order of magnitude of 2025")
/* Translators: note to the factor default.CN.ev_share */
N_("Battery and plug-in cars in the Chinese fleet: order of magnitude of 2024")
/* Translators: note to the factor default.driving_price */
N_("Cost of driving a km over today's")
/* Translators: note to the factor default.permeable_share */
N_("Of the site")
/* Translators: note to the factor default.water_share */
N_("Stands in where a plan says nothing: no open water")
/* xgettext:no-c-format */
/* Translators: note to the factor default.waste_separation_share */
N_("EU recycling rate of municipal waste, 48 %")
/* Translators: note to the factor default.waste_separation_share */
N_("Range ours by country")
/* xgettext:no-c-format */
/* Translators: note to the factor default.CN.waste_separation_share */
N_("Pilot cities aim at 35 %")
/* Translators: note to the factor default.winter_flow_c */
N_("Design flow of radiators")
/* Translators: note to the factor dh.DE.average */
N_("How emissions are shared out matters for heat from combined heat and power")
/* Translators: note to the factor dh.DE.Karlsruhe */
N_("Combined heat and power, and waste heat of a refinery")
/* Translators: note to the factor dh.DK.Fyn.2020 */
N_("From g/MJ, times 0.0036")
/* Translators: note to the factor dh.CN.default */
N_("0.11 t/GJ times 3.6")
/* Translators: note to the factor dh.SE.Stockholm */
N_("Combined heat and power from biomass and waste, Stockholm Exergi")
/* Translators: note to the factor dh.DK.Copenhagen */
N_("Environmental declaration of the networks HOFOR, CTR and VEKS")
/* Translators: note to the factor dh.AT.Vienna */
N_("Waste, and combined heat and power")
/* Translators: note to the factor dh.AT.Vienna */
N_("OIB directive 6 lists 0.022 to 0.20 by method")
/* Translators: note to the factor dh.FI.Helsinki */
N_("Coal is given up in 2025: it falls fast")
/* Translators: note to the factor dh.FR.average */
N_("French ordinance on energy certificates of 2021 to 2024; the network of Paris has about 0.15 to 0.19")
/* Translators: note to the factor dh.FR.Paris */
N_("The network CPCU")
/* Translators: note to the factor dh.PL.average */
N_("Combined heat and power from coal, by the Polish regulator (URE)")
/* Translators: note to the factor dh.DE.Berlin */
N_("The network of BEW, once Vattenfall")
/* Translators: note to the factor dh.NL.average */
N_("Figures of RVO and CE Delft")
/* Translators: note to the factor dh.GB.average_gasCHP */
N_("Heat and steam, by the British ministry (DESNZ)")
/* Translators: note to the factor dh.CN.north_coal_boiler */
N_("Old coal boiler, with the loss of the network")
/* Translators: note to the factor dh.CN.north_chp */
N_("Combined heat and power, emissions shared out by energy; Tsinghua BERC")
/* Translators: note to the factor dh.type.waste_to_energy */
N_("Depends on how emissions are shared out between heat and electricity")
/* Translators: note to the factor dh.type.large_hp_river_geo.seasonal_cop */
N_("The factor is that of electricity at the meter, over the COP and over 1 less the loss")
/* Translators: note to the factor dh.type.geothermal_direct */
N_("Electricity of pumps")
/* Translators: note to the factor dh.type.gas_boiler_network */
N_("0.202 over 0.9 and over 1 less 0.14 is 0.261, what is burnt alone; with the 0.0335 that come before the boiler it is 0.304, about the upper end of the range")
/* xgettext:no-c-format */
/* Translators: note to the factor dh.type.5gdhc_ambient.seasonal_cop */
N_("The factor is that of electricity over the COP; loss 0 to 5 %")
/* Translators: note to the factor dh.loss.AT */
N_("Of the heat fed in")
/* Translators: note to the factor dh.loss.CN */
N_("With what is lost inside the buildings")
/* Translators: note to the factor dh.linear_density_min */
N_("A metre of trench")
/* Translators: note to the factor dh.effective_width.coefficient */
N_("The width is the coefficient times the floor area ratio to the exponent")
/* Translators: note to the factor dh.effective_width.coefficient */
N_("By the floor area ratio e; the linear heat density is the heat demand of the site over its area times w")
/* Translators: note to the factor dh.EU.mean */
N_("Mean of 9 countries' rows, most of them recalled, for countries without any")
/* Translators: note to the factor dh.EU.mean */
N_("Low and high are the least and the greatest")
/* Translators: note to the factor dwelling.AT.area_m2 */
N_("Median of {1} existing variants, reference area per dwelling")
/* Translators: note to the factor dwelling.AT.area_m2 */
N_("Low and high are the 10th and 90th percentile")
/* Translators: note to the factor dwelling.AT.area_m2 */
N_("Variants are types, not weighted by their number")
/* Translators: note to the factor dwelling.EU.area_m2 */
N_("Mean of 20 countries' medians, for countries without rows")
/* Translators: note to the factor dwelling.EU.area_m2 */
N_("Low and high are the 10th and 90th percentile of them")
/* Translators: note to the factor dwelling.CN.area_m2 */
N_("City households, building area; low is Shanghai, high the mean of town and country")
/* Translators: note to the factor dwelling.CN.area_per_person_m2 */
N_("City households, building area; low is Guangdong, high the mean of town and country")
/* xgettext:no-c-format */
/* Translators: note to the factor finance.heat.heat-pump-air.eur_kw */
N_("Range ours, +50 and −25 %")
/* Translators: note to the factor finance.heat.direct-electric.eur_kw */
N_("105.8 EUR/kW in prices of 2015, times what the oil boiler's row rose by to those of 2020 in the same file, 208.4 / 165.1")
/* Translators: note to the factor finance.heat.chp-gas.eur_kw */
N_("Per kW of the peak: a unit for 0.3 of it at 1,870 EUR per kW of electricity (1,481.5 in prices of 2015) and 0.30 / 0.58 kW of electricity per kW of heat, and a gas boiler of 406.7 EUR/kW for the other 0.7")
/* Translators: note to the factor finance.heat.coal-boiler.eur_kw */
N_("Taken as a biomass boiler, the nearest boiler for solid fuel of which a price is held")
/* Translators: note to the factor finance.heat.district-heat.eur_kw */
N_("A substation of 1,800 EUR for a dwelling of 10 kW; the network itself is a measure of its own")
/* xgettext:no-c-format */
/* Translators: note to the factor finance.heat.heat-pump-air.upkeep_share */
N_("{1} % of the cost a year")
/* Translators: note to the factor finance.heat.biomass-boiler.life_years */
N_("As the other boilers have it")
/* Translators: note to the factor finance.heat.biomass-boiler.upkeep_share */
N_("As a gas boiler's, to which the sweeping of ash is at least equal")
/* Translators: note to the factor finance.heat.district-heat.life_years */
N_("Heat exchangers")
/* Translators: note to the factor finance.heat.heat-pump-air.CN.eur_kw */
N_("{1} CNY/kW of heat at {2} CNY per EUR")
/* Translators: note to the factor finance.heat.district-heat.CN.eur_kw */
N_("Energy station")
/* Translators: note to the factor finance.heat.district-heat.CN.eur_kw */
N_("1800 CNY/kW at 7.7 CNY per EUR")
/* Translators: note to the factor finance.heat.gas-boiler.CN.eur_kw */
N_("No Chinese price is held: the European one times what an air heat pump costs in China over Europe")
/* Translators: note to the factor finance.build.CN.home_eur_m2 */
N_("Structure and fit-out in prices of 2023, without land")
/* Translators: note to the factor finance.build.CN.home_eur_m2 */
N_("3200 CNY per m² of gross floor area at 7.7 CNY per EUR")
/* Translators: note to the factor finance.build.CN.other_eur_m2 */
N_("That of dwellings; no other is held")
/* Translators: note to the factor finance.standard.geg.build_share */
N_("What the code asks is what building costs anyway: nothing extra")
/* Translators: note to the factor finance.standard.geg.build_share */
N_("No range: a definition")
/* Translators: note to the factor finance.standard.kfw-55.build_share */
N_("Over a building that meets the code")
/* Translators: note to the factor finance.standard.gbt51350.eur_m2 */
N_("Passive demonstration projects of 2018 to 2022")
/* Translators: note to the factor finance.standard.gbt51350.eur_m2 */
N_("{1} CNY/m² at {2} CNY per EUR")
/* Translators: note to the factor finance.standard.refurbished-advanced.CN.eur_m2 */
N_("Ultra-low-energy standard")
/* Translators: note to the factor finance.structure.hybrid.build_share */
N_("Half of the extra of timber, of which it has about half")
/* Translators: note to the factor finance.fabric.life_years */
N_("Insulation and windows; a share of the cost a year")
/* Translators: note to the factor finance.fabric.upkeep_share */
N_("No more upkeep than a building to code needs")
/* Translators: note to the factor finance.structure.life_years */
N_("Taken as the fabric")
/* Translators: note to the factor finance.pv.CN.home_eur_kw */
N_("{1} CNY/Wp at {2} CNY per EUR")
/* Translators: note to the factor finance.pv.upkeep_share */
N_("Residential roofs")
/* Translators: note to the factor finance.battery.eur_kwh */
N_("Large stores; those of homes 500 to 900, recalled")
/* Translators: note to the factor finance.battery.CN.eur_kwh */
N_("CNESA 2024: 0.6 to 0.8 for the direct-current system")
/* Translators: note to the factor finance.battery.CN.eur_kwh */
N_("1.0 CNY/Wh at 7.7 CNY per EUR")
/* Translators: note to the factor finance.battery.life_years */
N_("The store, of lithium iron phosphate")
/* xgettext:no-c-format */
/* Translators: note to the factor finance.battery.upkeep_share */
N_("Between what technology-data has for the store, 0.04 %, and for its power electronics, 2.1 %: those two are the range")
/* Translators: note to the factor finance.network.eur_m */
N_("C = 286 + 2232 d (outer areas 213 + 1725 d) EUR/m with d m pipe diameter, 2015 prices")
/* Translators: note to the factor finance.network.CN.eur_m */
N_("3500 CNY/m at 7.7 CNY per EUR")
/* Translators: note to the factor finance.network.life_years */
N_("Buried pipes")
/* Translators: note to the factor finance.parking.CN.eur_space */
N_("130000 CNY/space at 7.7 CNY per EUR")
/* Translators: note to the factor finance.green_roof.life_years */
N_("Usual in handbooks of drainage and planting; none was read")
/* Translators: note to the factor finance.permeable.eur */
N_("Extra over asphalt, 10 to 40 EUR/m²: the middle")
/* Translators: note to the factor finance.pond.eur */
N_("10 to 60 EUR per m³ of storage, the middle, times 0.6 to 1.8 m of it over each m² of water, without and with the water that always stands (SuDS design guide of Wyre Forest, McCloy and Robert Bray, 2018)")
/* Translators: note to the factor finance.pond.eur */
N_("Without the land")
/* Translators: note to the factor finance.green_roof.CN.eur */
N_("{1} CNY per m² or m³ at {2} CNY per EUR")
/* Translators: note to the factor finance.trees.CN.eur */
N_("No Chinese price is held: the European one times what a green roof costs in China over Europe")
/* Translators: note to the factor finance.permeable.life_years */
N_("Pavement between two renewals")
/* Translators: note to the factor finance.parking.life_years */
N_("As the building above")
/* Translators: note to the factor finance.parking.upkeep_share */
N_("Order of magnitude of handbooks; none was read")
/* Translators: note to the factor finance.price.electricity_home */
N_("First half 2025")
/* Translators: note to the factor finance.price.gas_home */
N_("Times 1.108, upper over lower heating value of natural gas (recalled)")
/* Translators: note to the factor finance.price.gas_other */
N_("No price of gas for others than households is held: that of households times the same ratio of electricity, 0.1902 / 0.2872")
/* Translators: note to the factor finance.price.coal */
N_("Taken as pellets, which it is sold beside; no survey is held")
/* Translators: note to the factor finance.price.CN.electricity_home */
N_("{1} CNY/kWh at {2} CNY per EUR")
/* Translators: note to the factor finance.price.CN.gas_home */
N_("9.85 kWh (lower heating value) per m³")
/* Translators: note to the factor finance.price.CN.gas_home */
N_("2.9 CNY per m³ of 9.85 kWh at 7.7 CNY per EUR")
/* Translators: note to the factor finance.price.CN.gas_other */
N_("3.9 CNY/m³ at 7.7 CNY per EUR")
/* Translators: note to the factor finance.price.CN.district_heat */
N_("45 CNY/GJ at 7.7 CNY per EUR")
/* Translators: note to the factor finance.price.CN.coal */
N_("About {1} CNY per tonne of {2} kWh/kg; no survey is held")
/* Translators: note to the factor finance.horizon_years */
N_("Period of calculation for dwellings and public buildings")
/* Translators: note to the factor finance.discount_public */
N_("For the macroeconomic view of cost-optimal levels")
/* Translators: note to the factor finance.FR.discount_public */
N_("Report of 2021 by Ni and Guesnerie")
/* Translators: note to the factor finance.GB.discount_public */
N_("Over 30 years")
/* Translators: note to the factor finance.CN.discount_public */
N_("Method of the Chinese ministries (NDRC and MoC), third edition, 2006")
/* Translators: note to the factor finance.carbon_eur_t */
N_("Central 80 is our midpoint; high 149 and 60 were found; 45 (2020 prices) = soft cap, recalled; start deferred toward 2028 (recalled)")
/* Translators: note to the factor finance.CN.carbon_eur_t */
N_("150 CNY/tCO2 at 7.7 CNY per EUR")
/* Translators: note to the factor finance.GB.currency_per_eur */
N_("One over 1.18 EUR per GBP")
/* Translators: note to the factor finance.currency_per_eur */
N_("A euro is a euro; no range")
/* Translators: note to the factor form.attached_sides_block */
N_("End walls of apartment and other blocks that touch a neighbour, from the coverage at which houses are terraced on: half of them in the mean, from free-standing rows to closed perimeters")
/* Translators: note to the factor form.window_most_share */
N_("A façade of dwellings keeps at least parapets and piers")
/* Translators: note to the factor form.things_before_share */
N_("Of the sun that passes the opposite buildings, what reveals, balconies, trees and curtains leave")
/* Translators: note to the factor form.things_before_share */
N_("With it a street as wide as its houses are high gets about the 0.6 that TABULA takes for vertical shading")
/* Translators: note to the factor form.net_to_gross_share */
N_("Net floor area per gross floor area: usual planning practice")
/* Translators: note to the factor form.conditioned_volume_share */
N_("Inner air volume per gross volume")
/* Translators: note to the factor form.window_south_share */
N_("Share of window area on each long side of a block, 0.15 on each end: usual planning practice")
/* Translators: note to the factor form.window_east_share */
N_("Share of window area on each end of a block: usual planning practice")
/* Translators: note to the factor form.window_per_floor */
N_("Window per reference area of existing apartment houses: median, 10th and 90th percentile")
/* Translators: note to the factor form.albedo_share */
N_("Ground; snow is not modelled")
/* Translators: note to the factor form.house_depth_m */
N_("Detached house of usual planning practice")
/* Translators: note to the factor form.attached_sides_th */
N_("Terraced houses touch on two sides")
/* Translators: note to the factor form.house_storeys_max */
N_("Up to here a district of dwellings counts as houses")
/* Translators: note to the factor form.apartment_house_storeys_max */
N_("Up to here an apartment house, above a block; TABULA draws the line by size")
/* Translators: note to the factor form.terraced_coverage_min */
N_("Houses covering more than this stand in rows")
/* Translators: note to the factor form.non_perpendicular_share */
N_("Reduction of g for sun that does not fall at right angles, F_W")
/* Translators: note to the factor form.shading_vertical_share */
N_("Where the surroundings are unknown; equals a street as wide as 0.75 of its height")
/* Translators: note to the factor form.shading_horizontal_share */
N_("Where the surroundings are unknown")
/* Translators: note to the factor form.ground_transmission_share */
N_("Share of a ground floor's U that is felt against outdoors")
/* Translators: note to the factor fuel.natural_gas.combustion */
N_("From 56.1 t/TJ (54.3 to 58.3), with methane and nitrous oxide")
/* Translators: note to the factor fuel.natural_gas.upstream */
N_("Gas of the British grid; high is liquefied natural gas, 0.0721")
/* Translators: note to the factor fuel.heating_oil.combustion */
N_("Gas oil, from 74.1 t/TJ")
/* Translators: note to the factor fuel.lpg.combustion */
N_("From {1} t/TJ")
/* Translators: note to the factor fuel.coal_bituminous.combustion */
N_("Chinese bituminous coal usually has 0.31 to 0.34")
/* Translators: note to the factor fuel.coal_bituminous.upstream */
N_("In China most of it is methane of mines")
/* Translators: note to the factor fuel.lignite.combustion */
N_("From 101 t/TJ (90.9 to 115)")
/* Translators: note to the factor fuel.wood_pellets.biogenic_co2 */
N_("Told by itself; the total does not hold it")
/* xgettext:no-c-format */
/* Translators: note to the factor fuel.biogas.upstream */
N_("Digesters that leak 1 to 5 % of the methane add 0.02 to 0.10")
/* Translators: note to the factor fuel.waste_heat.combustion */
N_("Nothing is burnt; what a heat pump adds to its temperature counts as electricity")
/* Translators: note to the factor fuel.msw_fossil_fraction.combustion */
N_("Per kWh of lower heating value of mixed waste")
/* Translators: note to the factor fuel.gas.lhv_to_hhv */
N_("Held to check other rows by")
/* Translators: note to the factor fuel.gas.co2_pypsa */
N_("Held to check 0.202 by")
/* Translators: note to the factor gwp100.R410A */
N_("AR6; the mixtures R410A and R404A weighted from their parts")
/* Translators: note to the factor path.EU27.2025 */
N_("Of the factor of 2024")
/* Translators: note to the factor path.EU27.2025 */
N_("Central: the path of policy targets; high: like the EU Reference Scenario 2020; low: scenario S3 of the target for 2040")
/* Translators: note to the factor path.EU27.2025 */
N_("Holds for each country, never below 0.015 kgCO2e/kWh over the life cycle")
/* Translators: note to the factor path.CN.2025 */
N_("Shape of the path recalled from the report")
/* Translators: note to the factor path.global_floor.2050 */
N_("In kgCO2e/kWh, not a ratio: what the life cycle leaves at least")
/* Translators: note to the factor grid.AT.production */
N_("Generation mix over the life cycle, with methane of supply chains (Ember)")
/* Translators: note to the factor grid.AT.production */
N_("Low and high are Ember and Electricity Maps, 2024 to 2025")
/* Translators: note to the factor grid.AT.consumption.2021 */
N_("Consumption mix with trade, over the life cycle")
/* xgettext:no-c-format */
/* Translators: note to the factor grid.AT.consumption.2021 */
N_("The source gives no range: ours is the 2024 ratio of the production row to the consumption row, ±5 % at least")
/* Translators: note to the factor grid.CN.consumption.2021 */
N_("Whole country; the official factors of the ministry leave out upstream emissions and grid losses")
/* Translators: note to the factor grid.EU27.production */
N_("Range: 0.190 of direct combustion alone, and 0.244 of Ember 2023, both recalled")
/* Translators: note to the factor grid.CN.Shandong.2021 */
N_("CO2 alone, average, without upstream emissions and grid losses")
/* Translators: note to the factor grid.CN.Shandong.2022 */
N_("CO2 alone")
/* xgettext:no-c-format */
/* Translators: note to the factor grid.CN.Shandong.2022 */
N_("Range: from 2021 to 2022, and a further fall of 5 %, our assumption")
/* xgettext:no-c-format */
/* Translators: note to the factor grid.CN.national.2023 */
N_("A fall of 1.1 % on 2022")
/* Translators: note to the factor grid.CN.national.2022.exMarketGreen */
N_("Without non-fossil electricity traded on the market; for projects that buy none")
/* Translators: note to the factor grid.td_loss.EU */
N_("The factor of production over 1 less this loss is the factor at the meter")
/* Translators: note to the factor grid.td_loss.UK */
N_("Of the factor of generation")
/* Translators: note to the factor grid.td_loss.UK */
N_("0.01853 was found; the ratio is to the generation factor of Ember and DEFRA")
/* xgettext:no-c-format */
/* Translators: note to the factor grid.BA.consumption.2024 */
N_("The source gives no range: ours, ±10 %")
/* Translators: note to the factor ground.conductivity_w_mk */
N_("Sand or gravel, the standard's default; low is clay, high rock")
/* Translators: note to the factor ground.capacity_j_m3k */
N_("Sand or gravel; high is clay")
/* Translators: note to the factor ground.penetration_m */
N_("Depth to which the year's swing reaches: sand or gravel; clay 2.2, rock 4.2")
/* Translators: note to the factor ground.layer_m */
N_("Soil that is calculated as a layer")
/* Translators: note to the factor ground.layer_m */
N_("A rule of the standard: it has no range")
/* Translators: note to the factor ground.wall_thickness_m */
N_("Outer walls with their insulation")
/* Translators: note to the factor materials.residential_kg_m2 */
N_("Biogenic storage excluded")
/* Translators: note to the factor materials.industry_kg_m2 */
N_("A hall")
/* Translators: note to the factor materials.hotel_kg_m2 */
N_("That of office stands in")
/* Translators: note to the factor materials.restaurant_kg_m2 */
N_("That of retail stands in")
/* Translators: note to the factor materials.sport_kg_m2 */
N_("That of industry stands in")
/* Translators: note to the factor materials.masonry_ratio */
N_("{1} over {2} kgCO2e/m² of apartment houses, both recalled")
/* Translators: note to the factor materials.masonry_ratio */
N_("Range ours: the two move together")
/* Translators: note to the factor materials.concrete_ratio */
N_("The uses' rows are for concrete")
/* Translators: note to the factor materials.concrete_ratio */
N_("No range: it is what the others refer to")
/* Translators: note to the factor materials.demolition_kg_m2 */
N_("Of a new building at its end")
/* Translators: note to the factor materials.street_width_m */
N_("Paved width from house to house along which one sewer and one main lie: a carriageway of 7.3 m with footways and parking")
/* Translators: note to the factor materials.life_a */
N_("Years over which emissions are spread")
/* Translators: note to the factor materials.life_a */
N_("No range: a convention")
/* Translators: note to the factor mobility.DE.person_km_per_day */
N_("All-purpose daily travel; excludes long-haul air")
/* Translators: note to the factor mobility.DE.trip_share_walk */
N_("Shares are scaled to sum to 1 when used")
/* Translators: note to the factor mobility.CN-city1.trips_per_day */
N_("Cities of more than 10 million residents in their urban area")
/* Translators: note to the factor mobility.CN-city1.trip_share_walk */
N_("Weak evidence: a survey of the city is better")
/* Translators: note to the factor mobility.CN-city1.trip_share_walk */
N_("The rest are taxis and others")
/* Translators: note to the factor mobility.CN-city1.trip_share_walk */
N_("Taxis and the rest are left out and shares scaled to sum to 1 when used")
/* Translators: note to the factor mobility.city_class.beijing */
N_("Class of the city's urban population: more than 10 million")
/* Translators: note to the factor mobility.city_class.beijing */
N_("A class has no range")
/* Translators: note to the factor mobility.CN-city2.trips_per_day */
N_("Cities of {1} to {2} million residents in their urban area")
/* Translators: note to the factor mobility.city_class.wuhan */
N_("Class of the city's urban population: {1} to {2} million")
/* Translators: note to the factor mobility.CN.trips_per_day */
N_("Stands in where the city is not known: cities of 1 to 3 million, the most frequent class")
/* Translators: note to the factor mobility.CN-city5.trips_per_day */
N_("Cities of less than 1 million residents in their urban area")
/* Translators: note to the factor mobility.city_class.anqing */
N_("Class of the city's urban population: less than 1 million")
/* Translators: note to the factor mobility.trip_km_walk */
N_("Mean length of a trip; drivers and passengers of cars together")
/* Translators: note to the factor mobility.trip_km_walk */
N_("Only the ratios matter: lengths are scaled so that all modes give the person-km of the place")
/* xgettext:no-c-format */
/* Translators: note to the factor mobility.trip_km_walk */
N_("With the German shares they give 72 % of person-km by car, where MiD 2023 has 73 %")
/* Translators: note to the factor mobility.EU.usual_residents_ha */
N_("Residents per gross hectare of the quarters a usual resident of a European town lives in")
/* Translators: note to the factor mobility.EU.usual_residents_ha */
N_("No survey of travel reports it")
/* Translators: note to the factor mobility.CN.usual_residents_ha */
N_("The same in a Chinese city: the standard of 1 km² of built-up land for ten thousand residents, on land for housing")
/* xgettext:no-c-format */
/* Translators: note to the factor mobility.usual_mix */
N_("Entropy of floor area over five classes (homes, work, shops and services, education, leisure), 0 one class, 1 all alike: 80 % homes and some of each other is 0.45")
/* Translators: note to the factor mobility.usual_intersections_km2 */
N_("Intersections per km² that UN-Habitat recommends and grown European quarters have")
/* Translators: note to the factor mobility.usual_centre_km */
N_("Distance of a usual resident from the centre of the city")
/* Translators: note to the factor mobility.car_km_by_density */
N_("Mean of −{1} (Ewing and Cervero {2}) and −{3} (Stevens {4}, corrected for reporting bias; recalled); the range is the envelope of both")
/* Translators: note to the factor mobility.car_km_by_mix */
N_("Mean of −0.09 (Ewing and Cervero 2010) and 0.11 (Stevens 2017, corrected for reporting bias; recalled); the range is the envelope of both")
/* Translators: note to the factor mobility.CN.car_km_by_density */
N_("Mostly by way of car ownership")
/* Translators: note to the factor mobility.car_km_by_stop */
N_("Of the inverse of the distance")
/* Translators: note to the factor mobility.walk_by_density */
N_("Range ours: half to 1.6 times, as the paper has none")
/* Translators: note to the factor mobility.walk_by_stop */
N_("Inverse distance")
/* Translators: note to the factor mobility.cars_by_density */
N_("Used with the parking equation")
/* Translators: note to the factor mobility.ratio_least */
N_("Least ratio to the usual that elasticities are applied to: those studied lie within")
/* Translators: note to the factor mobility.ratio_most */
N_("Greatest ratio to the usual that elasticities are applied to: those studied lie within")
/* xgettext:no-c-format */
/* Translators: note to the factor mobility.form_cut_most */
N_("Limit ours, 30 %")
/* xgettext:no-c-format */
/* Translators: note to the factor mobility.form_cut_most */
N_("Doubling density with mix and transit was found to save 5 to 12 %, 25 % at most")
/* Translators: note to the factor mobility.form_rise_most */
N_("Greatest rise of car-km by built form, the mirror of the greatest cut")
/* Translators: note to the factor mobility.levers_least */
N_("Levers together never leave less than this of the usual car-km")
/* Translators: note to the factor mobility.stop_reach_m_bus */
N_("Airline distance within which a stop counts as in reach: 400 m for buses and trams, 800 m for stations, as planning practice, VDV 4 and SDG 11.2 have it (GB/T 51328-2018: 300 and 500 m)")
/* Translators: note to the factor mobility.stop_ratio */
N_("How much nearer transit is to a resident within reach of a drawn stop than to a usual resident")
/* Translators: note to the factor mobility.stop_ratio */
N_("Residents beyond reach of every drawn stop have the usual transit of the place")
/* Translators: note to the factor mobility.station_shift */
N_("Share of all trips that moves to transit within reach of a tram, metro, rail or bus rapid transit stop, from the other modes alike")
/* Translators: note to the factor mobility.parking_full */
N_("Spaces per dwelling above which more parking adds no cars")
/* Translators: note to the factor mobility.cars_by_parking */
N_("No effect above saturation")
/* Translators: note to the factor mobility.cars_by_parking */
N_("Taken for car-km as well: who has no car drives less by as much")
/* Translators: note to the factor mobility.sharing_effect */
N_("Of a member's car-km, and taken for cars")
/* Translators: note to the factor mobility.sharing_members */
N_("Residents who become members where cars are shared in the quarter")
/* xgettext:no-c-format */
/* Translators: note to the factor mobility.sharing_members */
N_("High: 39 % of households in Vauban; the rest ours")
/* Translators: note to the factor mobility.usual_cycle_network */
N_("The network that the place's travel was surveyed with: 0 none, 1 basic, 2 good")
/* Translators: note to the factor mobility.cycle_good */
N_("A good network over a basic one")
/* Translators: note to the factor mobility.cycle_none */
N_("No network against a basic one: the inverse of what a good one adds (1/1.25 − 1)")
/* Translators: note to the factor mobility.cycle_none */
N_("Range by the same")
/* Translators: note to the factor mobility.fuel_car_kg_km */
N_("Mean of diesel (0.2145) and petrol (0.2087) cars, well to wheel")
/* xgettext:no-c-format */
/* Translators: note to the factor mobility.fuel_car_kg_km */
N_("Range ours: the sources' ±20 % of the exhaust")
/* Translators: note to the factor mobility.CN.fuel_car_kg_km */
N_("0.185 kg of the exhaust (recalled) and the British 0.046 of making petrol")
/* Translators: note to the factor mobility.fuel_car_kwh_km */
N_("0.168 kg/km of the exhaust (mean of diesel and petrol) over 0.258 kg/kWh of the fuels (IPCC 2006: 0.267 and 0.249)")
/* Translators: note to the factor mobility.fuel_car_kwh_km */
N_("Range as the exhaust's")
/* xgettext:no-c-format */
/* Translators: note to the factor mobility.electric_car_kwh_km */
N_("At the plug, with the loss of charging; 15 to 25 % more below 0 °C")
/* Translators: note to the factor mobility.bus_kg_km */
N_("Local bus, average, well to wheel, per person-km")
/* Translators: note to the factor mobility.CN.bus_kg_km */
N_("Diesel bus of 30 to 35 l/100 km at 15 to 25 persons, per person-km")
/* Translators: note to the factor mobility.bus_kwh_km */
N_("Electric bus, {1} kWh/km over {2} persons, per person-km")
/* Translators: note to the factor mobility.bus_kwh_km */
N_("Range: {1} to {2} persons")
/* Translators: note to the factor mobility.bus_electric_share */
N_("Electric buses, of the km by bus")
/* Translators: note to the factor mobility.CN.bus_electric_share */
N_("New-energy buses, of the fleet; taken as all electric")
/* Translators: note to the factor mobility.rail_kwh_km */
N_("Tram, 4.0 kWh/km over 40 persons, per person-km; metro and rail lie in its range")
/* Translators: note to the factor mobility.rail_share */
N_("Trains, trams and metros, of the person-km by transit on land")
/* Translators: note to the factor mobility.CN.rail_share */
N_("Metros, of the person-km by transit in cities; none in many, more than half in the largest")
/* Translators: note to the factor mobility.cycle_kwh_km */
N_("Electricity of a usual km by bicycle: 0.008 kWh of an electric one, one km in eight")
/* Translators: note to the factor mobility.CN.cycle_kwh_km */
N_("Electricity of a usual km on two wheels: 0.016 kWh of an electric one, seven km in ten")
/* Translators: note to the factor mobility.charging_begins_h */
N_("Hour of the day, past 24 on the next: charging where cars come home, by nothing but their coming")
/* Translators: note to the factor mobility.charging_begins_h */
N_("Surveys find most of it between six and nine in the evening; tariffs that move it into the night are not in it")
/* Translators: note to the factor mobility.charging_begins_h */
N_("Hours and range ours")
/* Translators: note to the factor nature.canopy_kg_m2 */
N_("From 0.28 kg of carbon, times 44/12")
/* Translators: note to the factor nature.canopy_kg_m2 */
N_("The range is recalled, of other climates")
/* Translators: note to the factor nature.green_kg_m2 */
N_("Grass, beds and their soils after upkeep")
/* Translators: note to the factor nature.crown_m2 */
N_("Crown of a young street tree; 60 m² when old")
/* Translators: note to the factor nature.heat_a_k */
N_("Greatest difference to open land, calm clear night: a + b ln(H/W)")
/* Translators: note to the factor nature.heat_sky_a_k */
N_("Nocturnal, clear, calm")
/* Translators: note to the factor nature.heat_sky_a_k */
N_("The same relation by the share of sky that the middle of the street sees: a − b × share; shown beside the index as a check")
/* Translators: note to the factor nature.heat_canopy_share */
N_("What a full canopy takes off the difference")
/* Translators: note to the factor nature.heat_error_share */
N_("Half-width of the band that a heat-island index of this kind deserves")
/* Translators: note to the factor nature.green_least_m2 */
N_("WHO Europe 2016: at least half a hectare to one hectare of public green")
/* Translators: note to the factor nature.green_target_m2 */
N_("A convention")
/* Translators: note to the factor pef.gas.non_renewable */
N_("Default where no national rule is held")
/* Translators: note to the factor pef.gas.renewable */
N_("Added to the non-renewable part for the total")
/* Translators: note to the factor pef.electricity.EU.renewable */
N_("Added to the non-renewable part for the total; low, as grids are cleaner now than when it was set")
/* Translators: note to the factor pef.district_heat.EU.non_renewable */
N_("Default where no national rule is held: networks of boilers")
/* Translators: note to the factor pef.electricity.AT.non_renewable */
N_("OIB directive 6")
/* Translators: note to the factor pef.electricity.AT.renewable */
N_("OIB directive {1}: {2} in all")
/* Translators: note to the factor pef.district_heat.AT.non_renewable */
N_("OIB directive 6, network of fossil boilers")
/* Translators: note to the factor pef.electricity.IT.non_renewable */
N_("DM 26/6/2015")
/* Translators: note to the factor pef.electricity.IT.renewable */
N_("DM 26/6/2015: 2.42 in all")
/* Translators: note to the factor pef.electricity.ES.non_renewable */
N_("RITE, mainland")
/* Translators: note to the factor pef.electricity.ES.renewable */
N_("RITE, mainland: 2.368 in all")
/* Translators: note to the factor pef.biomethane.DE.non_renewable */
N_("The law weighs it like natural gas")
/* Translators: note to the factor pef.electricity.EU_EED */
N_("Non-renewable and renewable together")
/* Translators: note to the factor pef.electricity.DE */
N_("GEG annex 4, non-renewable")
/* Translators: note to the factor pef.electricity.DE */
N_("District heat by certificate, 0.3 at least, 0.7 usual")
/* Translators: note to the factor pef.district_heat.DE */
N_("The certificate of a network stands above this")
/* Translators: note to the factor pef.electricity.FR */
N_("2.3 until 2025 and 1.9 from 2026 (DPE); 1.9 in RE2020")
/* Translators: note to the factor pef.electricity.AT */
N_("OIB directive 6 of 2023, in all; non-renewable electricity 0.79")
/* Translators: note to the factor pef.electricity.NL */
N_("NTA 8800")
/* Translators: note to the factor pef.electricity.SE */
N_("Weights of BBR, which are no primary energy factors")
/* Translators: note to the factor pef.electricity.IT */
N_("DM 26/6/2015: 1.95 non-renewable and 0.47 renewable")
/* Translators: note to the factor pef.electricity.ES */
N_("RITE, mainland: 1.954 non-renewable")
/* Translators: note to the factor pef.electricity.PL */
N_("WT: district heat of combined heat and power from coal 0.8, of boilers 1.3")
/* Translators: note to the factor pef.electricity.BE */
N_("EPB of the regions; Flanders 2.5")
/* Translators: note to the factor pef.electricity.GB */
N_("SAP 10.2")
/* Translators: note to the factor pef.electricity.CH */
N_("National weighting factors")
/* Translators: note to the factor pef.electricity.FI */
N_("Weights of the Finnish E-value")
/* Translators: note to the factor pef.electricity.CZ */
N_("Decree 264/2020")
/* Translators: note to the factor pef.electricity.NO */
N_("The country uses no primary energy factors")
/* xgettext:no-c-format */
/* Translators: note to the factor pv.module_efficiency_share */
N_("A present module of 20.5 %; CEA holds one of 18.46 %")
/* Translators: note to the factor pv.module_efficiency_share */
N_("The same as 0.205 kW per m²")
/* Translators: note to the factor pv.gamma_per_k */
N_("Power by cell temperature above 25 °C")
/* Translators: note to the factor pv.losses_share */
N_("Soiling, wiring, mismatch; CEA has 0.10")
/* Translators: note to the factor pv.tilt_deg */
N_("Flat roofs carry modules at 10–15°, pitched ones at 30–45°")
/* Translators: note to the factor pv.azimuth_deg */
N_("Clockwise from north; where a plan has none of its own, towards the equator")
/* Translators: note to the factor pv.azimuth_deg */
N_("Range: east to west")
/* Translators: note to the factor pv.module_efficiency_cea */
N_("A module of 2019; present ones are better")
/* Translators: note to the factor battery.usable_share */
N_("Of the rated capacity")
/* Translators: note to the factor battery.round_trip_share */
N_("Out over in, with the inverters")
/* Translators: note to the factor battery.power_share */
N_("Greatest power over rated capacity, in and out")
/* xgettext:no-c-format */
/* Translators: note to the factor pv.yield.Stockholm */
N_("At the best tilt, with losses of 14 %")
/* Translators: note to the factor pv.yield.Stockholm */
N_("Low: flat to east and west at 10°, or lightly shaded")
/* xgettext:no-c-format */
/* Translators: note to the factor pv.yield.CN.Beijing */
N_("At the best tilt, with losses of 14 to 18 %")
/* Translators: note to the factor pv.yield.CN.Beijing */
N_("Estimated for this table from the irradiation of the zone; a series of PVGIS or CMA is better")
/* Translators: note to the factor pv.embodied.kWp.EU_made */
N_("Modules alone")
/* xgettext:no-c-format */
/* Translators: note to the factor pv.embodied.kWp.EU_made */
N_("Mounting, cables and inverter add about 25 %")
/* Translators: note to the factor pv.module_power */
N_("Of the modules' area")
/* Translators: note to the factor pv.roof_usable */
N_("Of a flat roof")
/* Translators: note to the factor battery.embodied */
N_("Of capacity")
/* Translators: note to the factor storm.luoyang.a */
N_("The city has revised its formula since")
/* Translators: note to the factor storm.zhuhai.a */
N_("Holds for short storms, not beyond 120 min, as n is low")
/* Translators: note to the factor storm.changzhou.a */
N_("Read in mm/min: a times 167")
/* Translators: note to the factor storm.zhuzhou.a */
N_("As b is 0, it holds from 5 min on")
/* Translators: note to the factor storm.beijing.a */
N_("Beijing revised its formula in 2016 to 2018")
/* Translators: note to the factor storm.weihai.a */
N_("No formula of Weihai is held; that of Qingdao stands in")
/* Translators: note to the factor storm.shenzhen.a */
N_("A formula of one return period, q = a/(t + b)^n")
/* Translators: note to the factor storm.shenzhen.a */
N_("Of the storm of five years")
/* Translators: note to the factor storm.shenzhen.c */
N_("The formula is that of five years alone")
/* Translators: note to the factor storm.berlin.hour_mm */
N_("Stands in until the national table is held")
/* Translators: note to the factor storm.berlin.hour_mm */
N_("Order of magnitude: read the national table for real use")
/* Translators: note to the factor storm.EU.hour_mm */
N_("Mean and range of twelve European cities, whose rows are orders of magnitude")
/* Translators: note to the factor storm.CN.hour_mm */
N_("Median and range of the storms of five years by the formulas held for Chinese cities")
/* Translators: note to the factor storm.shape_b_min */
N_("Shape of depth over duration where a place has one depth alone: of the formulas held for Chinese cities most have 5 to 20")
/* Translators: note to the factor storm.shape_n */
N_("The same; most formulas have 0.6 to 0.9")
/* Translators: note to the factor storm.return_period_a */
N_("Usual for district drainage in Europe and in larger Chinese cities; some formulas and depths hold for it alone")
/* Translators: note to the factor storm.duration_min */
N_("Long enough for a district to run off from all of it, and the formulas hold so far")
/* Translators: note to the factor storm.peak_share */
N_("Keifer and Chu's storm, used where a formula is held")
/* Translators: note to the factor storm.euler_peak_share */
N_("Euler's type II, used where no formula is held")
/* Translators: note to the factor storm.inlet_min */
N_("Time to the nearest gully")
/* Translators: note to the factor storm.velocity_m_s */
N_("In the sewer, along the side of a square as large as the district")
/* Translators: note to the factor storm.lag_share */
N_("Constant of the linear reservoir over the time of concentration")
/* Translators: note to the factor rain.beijing-hourly.wet_day_mm */
N_("From the city's 4 Sponge City design depths H, H/−ln(1 − share), recalled: mean and range")
/* Translators: note to the factor rain.qingdao.wet_day_mm */
N_("From the city's Sponge City design depth H, H/−ln(1 − share), recalled")
/* Translators: note to the factor rain.CN.wet_day_mm */
N_("Median and range of 34 cities with Sponge City design depths")
/* Translators: note to the factor rain.wet_day_mm */
N_("European days with more than 1 mm of rain have 5 to 8 mm on average; no table of places was at hand")
/* Translators: note to the factor sponge.beijing.target_share */
N_("The city lies in zone III")
/* Translators: note to the factor sponge.xi-an.target_share */
N_("The city lies in zone II")
/* Translators: note to the factor sponge.wuhan.target_share */
N_("The city lies in zone IV")
/* Translators: note to the factor sponge.shenzhen.target_share */
N_("The city lies in zone V")
/* Translators: note to the factor sponge.urumqi.target_share */
N_("The city lies in zone I")
/* Translators: note to the factor sponge.CN.target_share */
N_("Middle and range of the guideline's five zones: the zone of this city is not held")
/* Translators: note to the factor system.gas-boiler.efficiency */
N_("Condensing, 0.90 on gross heat value recalled, divided by 0.903 to the net value")
/* Translators: note to the factor system.oil-boiler.efficiency */
N_("0.80 on gross heat value, divided by 0.94")
/* Translators: note to the factor system.oil-boiler.efficiency */
N_("Range ours: old to condensing")
/* Translators: note to the factor system.coal-boiler.efficiency */
N_("Old boiler")
/* Translators: note to the factor system.biomass-boiler.efficiency */
N_("Pellets")
/* Translators: note to the factor system.chp-gas.efficiency */
N_("Thermal; small engine")
/* Translators: note to the factor system.chp-gas.efficiency */
N_("Low: engine of 1–5 MW")
/* Translators: note to the factor system.chp-gas.electric_efficiency */
N_("Electrical; small engine")
/* Translators: note to the factor system.chp-gas.electric_efficiency */
N_("High: engine of 1–5 MW")
/* Translators: note to the factor system.heat-pump-air.cop_c0 */
N_("Coefficient {1} of the COP over the lift")
/* Translators: note to the factor system.heat-pump-air.cop_c0 */
N_("Fitted with the others: it has no range of its own, the field share carries it")
/* Translators: note to the factor system.heat-pump-air.field_share */
N_("Measured over by formula")
/* Translators: note to the factor system.heat_pump.least_lift_k */
N_("The formula holds from here")
/* Translators: note to the factor system.heat_pump.brine_below_soil_k */
N_("Brine below soil")
/* Translators: note to the factor system.heat_pump.most_cop */
N_("The formula gives more at small lifts than is measured")
/* Translators: note to the factor system.heat_pump.sink_radiator_c */
N_("Flow temperature at 0 °C outdoors")
/* Translators: note to the factor system.heat_pump.sink_radiator_c */
N_("Range ours: old radiators")
/* Translators: note to the factor system.heat_pump.sink_radiator_slope */
N_("Flow temperature per K outdoors")
/* Translators: note to the factor system.chiller.carnot_share */
N_("Split units, over the Carnot value")
/* Translators: note to the factor system.chiller.evaporator_approach_k */
N_("Evaporator below the room")
/* Translators: note to the factor system.chiller.condenser_approach_k */
N_("Condenser above outdoors")
/* Translators: note to the factor system.chiller.eer_max */
N_("Part load at mild outdoors")
/* Translators: note to the factor system.chiller.eer */
N_("The three rows above at 35 °C outdoors and 26 °C indoors; range by the Carnot share and better machines")
/* Translators: note to the factor system.district-heat.loss_share */
N_("Of the heat fed in: dense 0.08, typical 0.12, sparse 0.25")
/* Translators: note to the factor system.district-heat.loss_share */
N_("Factors of district heat are per kWh delivered and hold it already")
/* Translators: note to the factor system.heating_distribution_loss_share */
N_("Lost to unheated space and over-heating, of the need")
/* Translators: note to the factor system.floor_heating_below_u_wall_w_m2k */
N_("Buildings with better walls than this are taken to have floor heating: new and well insulated ones mostly do")
/* Translators: note to the factor system.pump_share */
N_("Electricity of pumps per heat distributed")
/* Translators: note to the factor system.fan_power_w_m3_h */
N_("Supply and exhaust together; middle of the usual range")
/* Translators: note to the factor system.fan_exhaust_power_w_m3_h */
N_("Exhaust alone")
/* Translators: note to the factor system.hot_water_rise_k */
N_("From 10 to 60 °C; range by the season's cold water")
/* Translators: note to the factor system.hot_water_cold_c */
N_("Europe; in China the month's outdoor mean plus 2 to 5 K")
/* Translators: note to the factor system.water_heat_capacity_wh_l_k */
N_("4.1868 kJ/(kg·K) over 3.6: a definition: it has no range")
/* Translators: note to the factor system.hot_water_circulation_loss_share */
N_("Of the useful hot water, apartment houses with circulation")
/* Translators: note to the factor system.hot_water_distribution_loss_share */
N_("Of the useful hot water, over all buildings: 0.1–0.4 without circulation (houses), 0.4–1.0 with it (apartment houses)")
/* Translators: note to the factor system.hot_water_check.sfh_kwh_m2 */
N_("For checking only: net demand of the use")
/* Translators: note to the factor system.hot_water.house_loss_share */
N_("Of the useful hot water, in pipes of houses without circulation: the middle of 0.1–0.4")
/* Translators: note to the factor system.hot_water.house_storage_kwh_m2 */
N_("Standing loss of a tank of 200 l of class B, 12 + 5.93 V^0.4 = 61 W, in a house of 150 m² net floor; none of it counted as heating the house")
/* Translators: note to the factor system.hot_water.house_storage_kwh_m2 */
N_("Range ours: tanks and houses")
/* Translators: note to the factor system.hot_water.block_storage_kwh_m2 */
N_("Standing loss of a tank of 1,000 l of class B, 12 + 5.93 V^0.4 = 106 W, for ten dwellings of 70 m² net floor; stands for every building that is not a house")
/* Translators: note to the factor system.heat_pump.power_share */
N_("Output of an air heat pump over the load of the coldest hour; an electric heater gives the rest")
/* xgettext:no-c-format */
/* Translators: note to the factor system.heat_pump.power_share */
N_("Plants with one heater are laid out for 60–80 %, others for the whole")
/* Translators: note to the factor system.heat_pump.heating_limit_c */
N_("Outdoor temperature at which heating starts: mean of the thresholds of 28 countries")
/* Translators: note to the factor system.heat_pump.air_least_c */
N_("Below this an air heat pump stops and its electric heater gives all heat: usual limit of operation declared")
/* Translators: note to the factor system.ground.depth_m */
N_("Where the soil temperature behind the formula is taken: middle of the soil layer of 1.00–2.89 m")
/* Translators: note to the factor system.ground.depth_m */
N_("Deep boreholes see the annual mean")
/* Translators: note to the factor system.ground.diffusivity_m2_s */
N_("Sand or gravel, 2.0 W/(m·K) over 2.0 MJ/(m³·K); low clay or silt, high rock")
/* Translators: note to the factor system.network.trench_loss_kwh_m */
N_("What a metre of trench inside a district loses in a year: with the loss of mains, a network that sells no more than 2 MWh a metre loses the usual 0.14 (0.08–0.25), 2000 × (0.14 / 0.86 − 0.04 / 0.96)")
/* Translators: note to the factor system.network.trench_loss_kwh_m */
N_("It hangs on pipes and temperatures, hardly on the heat sold, so that the share lost rises as density falls: 0.08 at 5.4 MWh a metre, 0.22 at 1")
/* Translators: note to the factor system.network.main_loss_share */
N_("Of the heat fed in, lost by mains and stations outside the district however dense it is: what the densest networks still lose")
/* xgettext:no-c-format */
/* Translators: note to the factor system.chp.allocation */
N_("How the fuel of combined heat and power is shared between heat and electricity: 0 by energy, 1 by exergy, 2 by what a power plant would have burnt for the electricity (power bonus), 3 as if heat were made at 200 %, as is usual in Denmark")
/* Translators: note to the factor system.chp.allocation */
N_("Exergy, as the renewable energy directive has it: it depends on the plant alone and gives no heat away for nothing")
/* Translators: note to the factor system.chp.allocation */
N_("It decides only what the electricity that is sold takes with it")
/* Translators: note to the factor system.chp.allocation */
N_("A choice: it has no range")
/* Translators: note to the factor system.chp.heat_exergy_share */
N_("Exergy of a unit of heat up to 150 °C, for allocation")
/* Translators: note to the factor system.chp.heat_exergy_share */
N_("Low: heat of 70 °C above 10 °C, 1 − 283/343")
/* Translators: note to the factor system.chp.reference_electric_share */
N_("Electricity out per gas in of separate production, for the power bonus")
/* Translators: note to the factor system.chp.double_heat_efficiency */
N_("Heat per fuel at which the Danish method takes heat to be made; the rest of the fuel is electricity's")
/* Translators: note to the factor system.chp.power_share */
N_("Heat output of the unit over the highest load; boilers give the rest")
/* Translators: note to the factor target.budget_2030_t */
N_("Of a person a year, all that a household consumes, for 1.5 °C; government and investment are beside it")
/* Translators: note to the factor target.budget_2030_t */
N_("High is with emissions taken back out of the air")
/* Translators: note to the factor target.present_t */
N_("Of a person a year, all consumption of the country, wherever it is emitted")
/* Translators: note to the factor target.present_t */
N_("Releases differ: of 2022 first 10.7, later 10.0 for the EU")
/* Translators: note to the factor target.CN.present_t */
N_("Of a person a year, CO2 alone, emitted in the country")
/* Translators: note to the factor target.primary_power_w */
N_("Of a person, all year, all consumption: 17,520 kWh of primary energy a year")
/* Translators: note to the factor target.CN.embodied_kg_m2 */
N_("Emissions of building 15 residential buildings in Shaanxi, per m² of gross floor: the middle, the least and the most of them")
/* Translators: note to the factor target.CN.embodied_materials_share */
N_("Of the emissions of building those 15 buildings, what materials are")
/* xgettext:no-c-format */
/* Translators: note to the factor uncertainty.annual_demand_share */
N_("A district's true annual energy over the calculated one, before calibration: ±20 %; aggregate errors reported are 5–20 %")
/* Translators: note to the factor uncertainty.annual_demand_share */
N_("They are of models with all that went into them: in the bands what the drawn rows of systems make of it is taken off by squares, so that nothing counts twice")
/* xgettext:no-c-format */
/* Translators: note to the factor uncertainty.peak_share */
N_("A district's hourly peak before calibration: reported 15–30 %")
/* xgettext:no-c-format */
/* Translators: note to the factor uncertainty.building_share */
N_("A single building's annual energy: reported 10–60 % and more")
/* xgettext:no-c-format */
/* Translators: note to the factor uncertainty.cn_solar_share */
N_("Chinese irradiation from sunshine hours against hourly files: 6 and 9 % apart")
/* xgettext:no-c-format */
/* Translators: note to the factor uncertainty.synthetic_heat_share */
N_("Annual heat of a year made from monthly means: ±2 % old, ±6 % new buildings")
/* Translators: note to the factor uncertainty.synthetic_peak_share */
N_("Peaks of a year made from monthly means")
/* xgettext:no-c-format */
/* Translators: note to the factor uncertainty.new_build_gap_share */
N_("Leakage tests come out 20–50 % above design; stands for built quality")
/* Translators: note to the factor calibration.EU.0 */
N_("Metered over calculated energy for heating and hot water at {1} kWh/m²a")
/* xgettext:no-c-format */
/* Translators: note to the factor calibration.EU.0 */
N_("Range ours, ±{1} %")
/* Translators: note to the factor calibration.DE.0 */
N_("Metered over calculated energy for heating and hot water at {1} kWh/m²a, central heating")
/* Translators: note to the factor calibration.DE.heat-pump.0 */
N_("Metered over calculated energy for heating and hot water at {1} kWh/m²a, electric heat pumps, by their electricity")
/* Translators: note to the factor calibration.DE.direct-electric.0 */
N_("Metered over calculated energy for heating and hot water at {1} kWh/m²a, direct electric heating")
/* Translators: note to the factor calibration.IT.0 */
N_("Metered over calculated energy for heating and hot water at {1} kWh/m²a, gas and oil")
/* Translators: note to the factor calibration.GB.0 */
N_("Metered over calculated energy for heating and hot water at {1} kWh/m²a, against SAP")
/* Translators: note to the factor calibration.ES.0 */
N_("The range is the other two curves of the country")
/* Translators: note to the factor calibration.GR.0 */
N_("Metered over calculated energy for heating and hot water at {1} kWh/m²a: mean of {2} curves of houses and blocks, oil and gas, low and high are the least and the greatest")
/* Translators: note to the factor waste.AT.generated_kg */
N_("Eurostat has revised Austria to 803 and Denmark to 802 since")
/* Translators: note to the factor waste.CN.generated_kg */
N_("0.8 to 1.2 kg a day")
/* Translators: note to the factor waste.food_doc */
N_("Degradable organic carbon, wet")
/* Translators: note to the factor waste.food_carbon_share */
N_("Of dry matter")
/* Translators: note to the factor waste.food_fossil_share */
N_("Of carbon")
/* Translators: note to the factor waste.food_credit_kg_t */
N_("Told as a credit by itself")
/* Translators: note to the factor waste.electric_share */
N_("Of the heating value, net")
/* Translators: note to the factor waste.heat_share */
N_("Of the heating value, where heat is sold")
/* Translators: note to the factor waste.collection_kg_t */
N_("Collection and transfer")
/* Translators: note to the factor landfill.tropical_above_c */
N_("Mean temperature of a year above which a climate is tropical")
/* Translators: note to the factor landfill.tropical_above_c */
N_("No range: a boundary of classes")
/* Translators: note to the factor landfill.tropical_wet_mm */
N_("Rain of a year from which a tropical climate is wet; elsewhere it is wet where more rain falls than could evaporate")
/* Translators: note to the factor water.DK.use_l */
N_("Second-hand and of various years; EurEau 2021 is better where it has the country")
/* Translators: note to the factor water.CN.use_job_l */
N_("Urban use with public service of 185 l less household use of 130 l per person, one job per resident")
/* Translators: note to the factor water.use_job_l */
N_("Office work takes 20 to 45 l a working day, shops and kitchens more; no survey was found that covers all")
/* Translators: note to the factor water.toilet_share */
N_("Of household use")
/* Translators: note to the factor water.tank_share */
N_("Of the smaller of a year's yield and demand")
/* Translators: note to the factor water.EU.sewage_kwh_m3 */
N_("Median of 33 kWh a year per population equivalent")
/* Translators: note to the factor water.cod_bod_ratio */
N_("0.6 kg CH4 per kg BOD over 0.25 kg per kg COD, both IPCC 2006")
/* Translators: note to the factor runoff.green_cn */
N_("Soil group B is taken; the range is that of groups A and C")
/* Translators: note to the factor runoff.water_cn */
N_("The coefficient of 1 as a curve number: all the rain on open water counts as runoff, but in the year for what has evaporated before it")
/* Translators: note to the factor runoff.water_cn */
N_("What a pond holds back is its retention volume")
/* Translators: note to the factor runoff.initial_share */
N_("0.2 belongs to the curve numbers of the table; 0.05 needs converted ones")
/* Translators: note to the factor water.makkink_share */
N_("Of the sun, times the slope of saturation over that and the psychrometric constant: evaporation of a short lawn that lacks no water")
/* Translators: note to the factor water.makkink_share */
N_("Made for the Netherlands; taken everywhere")
/* xgettext:no-c-format */
/* Translators: note to the factor water.open_evaporation_ratio */
N_("Evaporation of open water over that of a lawn: 1 / 0.8, as the lawn's after Makkink is about 80 % of Penman's, which is open water's")
/* Translators: note to the factor runoff.state */
N_("Antecedent runoff condition: 1 dry, 2 average, 3 wet; the average one is that of the tables")
/* Translators: note to the factor zone.5r1c.lambda_at */
N_("All surfaces facing the zone per floor area")
/* Translators: note to the factor zone.gains_to_air_share */
N_("Share of internal gains that goes to the air node at once; EN ISO 52016-1 has 0.4")
/* Translators: note to the factor zone.setback_unused_c */
N_("Set-point of most uses out of hours")
/* Translators: note to the factor zone.air_heat_capacity_j_m3k */
N_("Air heat capacity by volume at sea level; range by temperature")
/* Translators: note to the factor zone.altitude_scale_m */
N_("Barometric height; exp(−z/8430 m) gives 0.82 for Denver, as the published infiltration of 0.414 for 0.5 1/h (found) bears out")
/* Translators: note to the factor zone.absorptance_share */
N_("Medium colour; light 0.3, dark 0.9")
/* Translators: note to the factor zone.emissivity */
N_("Usual building surface")
/* Translators: note to the factor zone.rsi_m2k_w */
N_("Wall 0.13, roof 0.10, floor 0.17 (EN ISO 6946)")
/* Translators: note to the factor zone.h_r_per_emissivity_w_m2k */
N_("Outer radiative coefficient is 5 times the emissivity; range by sky temperature")
/* Translators: note to the factor zone.longwave_w_m2k */
N_("5 times an emissivity of 0.9; EN ISO 52016-1 has 4.14")
/* Translators: note to the factor zone.sky_difference_k */
N_("Air above sky: 9 K sub-polar, 11 K temperate, 13 K tropical")
/* Translators: note to the factor zone.blind_share */
N_("Sun through a drawn blind: 0.15 venetian, 0.08 roller")
/* Translators: note to the factor zone.blind_above_w_m2 */
N_("Irradiance at which blinds are drawn")
/* Translators: note to the factor zone.wind_local_share */
N_("Wind at a façade over that of the station at 10 m: (1.35/10)^0.14 = 0.755 in open country; 0.72 at 10 m height in a suburb")
/* Translators: note to the factor zone.wall_roughness */
N_("Brick and rough plaster; concrete 1.52, stucco 2.17, smooth 1.11")
/* Translators: note to the factor zone.wall_roughness */
N_("Forced convection over that of glass")
/* Translators: note to the factor zone.inner_absorptance_share */
N_("Of the sun that falls on a floor or wall inside")
/* Translators: note to the factor zone.glass_direct_share */
N_("What passes straight through over all that comes in: 0.699 / 0.769 of clear double glazing; the rest is absorbed and given off inside")
/* Translators: note to the factor zone.glass_direct_share */
N_("Single panes more, coated ones less")
/* Translators: note to the factor zone.pane_rise_per_k */
N_("By how much a gap conducts better when it is a kelvin warmer than 10 °C: radiation goes with T³, gas with about T^0.8")
/* xgettext:no-c-format */
/* Translators: note to the factor zone.pane_rise_per_k */
N_("Clear panes, 60 % radiation: (0.6 × 3 + 0.4 × 0.8) / 283 = 0.0075; coated ones 0.003")
/* Translators: note to the factor zone.pane_rise_per_k */
N_("The share of radiation is recalled")
/* Translators: note to the factor zone.rsi_up_m2k_w */
N_("Heat flows up")
/* Translators: note to the factor zone.rsi_down_m2k_w */
N_("Heat flows down")
/* Translators: note to the factor zone.inner_resistance_m2k_w */
N_("From the face of a storey floor or partition to its middle: half of 20 cm of concrete is 0.1 m / 2.0 W/(m·K)")
/* Translators: note to the factor zone.blind_room_c */
N_("Blinds close for the sun in rooms that were felt as warm as this; in a cold room the sun is welcome")
/* Translators: note to the factor zone.summer_airing_ach */
N_("Air change by open windows in dwellings when they are too warm and it is cooler outdoors: raised night ventilation")
/* Translators: note to the factor zone.overheating_above_c */
N_("Category II, summer")
/* Translators: note to the factor zone.moisture_person_kg_h */
N_("Of a person at rest or light work; cooking and bathing come on top and are aired away")
/* xgettext:no-c-format */
/* Translators: note to the factor zone.room_humidity_kg_kg */
N_("26 °C and 60 % relative humidity at sea level: 0.622 × 2017 / (101325 − 2017) Pa")
/* Translators: note to the factor zone.room_humidity_kg_kg */
N_("The humidity of category II is recalled")
/* xgettext:no-c-format */
/* Translators: note to the factor zone.room_humidity_kg_kg */
N_("Range ours: 55 to 65 %")
/* Translators: note to the factor zone.masonry_j_m3k */
N_("Of what holds heat where only a class of mass is known: between hollow block (1400 kg/m³ × 1000 J/(kg·K)) and concrete (2300)")
/* Translators: note to the factor zone.masonry_w_mk */
N_("Of the same: block 0.5, brick 0.8, concrete 2")
/* Translators: note to the factor zone.home_night_begins_h */
N_("Homes are set back from here on")
/* Translators: note to the factor zone.home_night_ends_h */
N_("To here")
/* Translators: note to the factor zone.recovery_bypass_above_c */
N_("Windows, in dwellings, and the bypass of heat recovery keep a room from being felt warmer than this while outdoors is cooler; never below the set-point of heating")
/* Translators: note to the factor zone.52016.furniture_j_m2k */
N_("Air and furniture per floor area")
/* Translators: note to the factor zone.felt_radiant_share */
N_("The operative temperature, which set-points of standards mean (EN 16798-1 as well), is the mean of the air's and of the faces' in still air; heating holds it, cooling the air")
/* Translators: note to the factor zone.felt_radiant_share */
N_("With it the heat needs of TABULA's archetypes are met, with the air alone uninsulated buildings come out a fifth too low")
/* Translators: note to the factor zone.inner_surface_per_floor */
N_("Inner walls and ceilings beside the envelope, m² per m²; 4.5 of EN ISO 13790 less the envelope of apartment houses")
/* Translators: note to the factor mass.very_light.am_share */
N_("Table 12")
/* Translators: note to the factor mass.very_light.am_share */
N_("Effective mass area per floor area")
/* Translators: note to the factor mass.very_light.capacity_j_m2k */
N_("Per floor area")
/* Translators: note to the factor mass.very_light.capacity_j_m2k */
N_("Range: half-way to the neighbouring classes")
/* Translators: note to the factor mass.light.am_share */
N_("Table 12; the same value in CEA")
/* Translators: note to the factor mass.medium.am_share */
N_("Table 12; the same value in CEA and IBPSA")
/* Translators: note to the factor mass.heavy.am_share */
N_("Table 12; IBPSA alike, CEA 300 000")
/* Translators: note to the factor mass.tabula.capacity_j_m2k */
N_("45 Wh/(m²·K); range: light to heavy class")
/* Translators: note to the factor land-use.hospital.area_per_person_m2 */
N_("The Swiss and German sets are alike here")
/* Translators: note to the factor land-use.hospital.outdoor_air_m3_h_person */
N_("One litre a second is 3.6 m³/h")
/* Translators: note to the factor land-use.hospital.heating_c */
N_("Range: the Swiss and German sets, and ±{1} K of our own")
/* Translators: note to the factor land-use.hospital.cooled_share */
N_("Order of magnitude by use; service buildings hold most of Europe's cooling")
/* Translators: note to the factor land-use.hospital.CN-1.cooled_share */
N_("No survey was found; new Chinese public buildings are nearly all cooled, less in the severe cold")
/* Translators: note to the factor land-use.hospital.area_per_job_m2 */
N_("The guide has no hospitals; national health services hold 20–30 m² of gross area per member of staff")
/* Translators: note to the factor land-use.hospital.depth_m */
N_("Usual planning practice; check locally")
/* Translators: note to the factor land-use.hospital.window_share */
N_("Window per façade area, all ages of the German survey")
/* xgettext:no-c-format */
/* Translators: note to the factor land-use.hospital.window_share */
N_("The range is from the ages, ±20 % at least")
/* Translators: note to the factor land-use.hospital.stock-to-1948.window_share */
N_("Window per façade area, before 1979 in the German survey")
/* Translators: note to the factor land-use.hospital.stock-1980-1999.window_share */
N_("Window per façade area, 1979 to 2009 in the German survey")
/* Translators: note to the factor land-use.hospital.stock-2010.window_share */
N_("Window per façade area, since 2010 in the German survey")
/* Translators: note to the factor land-use.hotel.area_per_job_m2 */
N_("The guide counts one job per two beds (upscale) to five (budget); at 20 m² a bed that is 40–100 m², with part-time staff less")
/* Translators: note to the factor land-use.industry.process_w_m2 */
N_("Heat of processes beside appliances; differs by trade beyond any average, range ours")
/* Translators: note to the factor land-use.industry.process_w_m2 */
N_("Not in the appliances")
/* Translators: note to the factor land-use.industry.area_per_job_m2 */
N_("Industrial 36 m² gross internal, light industrial 47 m² net internal")
/* Translators: note to the factor land-use.office.area_per_person_m2 */
N_("Low and high are those of the Swiss and German sets")
/* Translators: note to the factor land-use.office.lighting_w_m2 */
N_("{1} W/ft² of the edition of {2}; high that of {3}, low {4} W/ft² of {5} (recalled); the Swiss set has {6} W/m², more than any edition has allowed")
/* Translators: note to the factor land-use.office.area_per_job_m2 */
N_("Net internal area per full-time job, mean of the office sectors (8 call centres, 13 corporate); Chinese offices are denser or not by city")
/* Translators: note to the factor land-use.parking.air_change_ach */
N_("No outdoor air for people is asked for; the fans of enclosed car parks are left out")
/* Translators: note to the factor land-use.parking.cooled_share */
N_("Cold stores are not meant")
/* Translators: note to the factor land-use.parking.window_share */
N_("Not heated: windows do not matter")
/* Translators: note to the factor land-use.residential.area_per_person_m2 */
N_("Low 40 persons per 1,000 m², high the German one-family set; the statistics of a country stand above it")
/* Translators: note to the factor land-use.residential.lighting_w_m2 */
N_("Low and high are those of the Swiss and German sets; installed LED lighting is nearer to the low value")
/* Translators: note to the factor land-use.residential.air_change_ach */
N_("Air change by use of dwellings, of the conditioned volume; national variants from 0.3 to 0.59")
/* Translators: note to the factor land-use.residential.GB.air_change_ach */
N_("National boundary condition")
/* Translators: note to the factor land-use.residential.CN.heating_c */
N_("Design temperature of dwellings in JGJ 26 and JGJ 134; district heating in the north often holds 20–24 °C")
/* Translators: note to the factor land-use.residential.CN.setback_c */
N_("Heating in the north runs through the night")
/* Translators: note to the factor land-use.residential.CN-3.setback_c */
N_("Rooms are heated while in use; nights and empty rooms are not")
/* Translators: note to the factor land-use.residential.CN-3.intermittent_share */
N_("Measured heating over continuous demand where homes are heated part of the time and part of the rooms (Tsinghua BERC annual reports); a switch, not part of the calculation")
/* Translators: note to the factor land-use.residential.cooled_share */
N_("Fewer than one household in ten in Europe; least in the north")
/* Translators: note to the factor land-use.residential.cooled_share */
N_("Share of households taken as share of area")
/* xgettext:no-c-format */
/* Translators: note to the factor land-use.residential.IT.cooled_share */
N_("48.8 % of households")
/* Translators: note to the factor land-use.residential.IT.cooled_share */
N_("Range ours: rooms cooled, not flats")
/* Translators: note to the factor land-use.residential.ES.cooled_share */
N_("About a third of households (national survey of 2008, more since)")
/* Translators: note to the factor land-use.residential.GR.cooled_share */
N_("About six households in ten (national survey of 2012)")
/* Translators: note to the factor land-use.residential.CY.cooled_share */
N_("Four households in five")
/* Translators: note to the factor land-use.residential.BG.cooled_share */
N_("Order of magnitude")
/* Translators: note to the factor land-use.residential.RS.cooled_share */
N_("No survey was found: as Bulgaria")
/* Translators: note to the factor land-use.residential.FR.cooled_share */
N_("National surveys of 2020: about a quarter of households, movable devices included")
/* xgettext:no-c-format */
/* Translators: note to the factor land-use.residential.CN.cooled_share */
N_("60 % of households in 2018; urban ones more")
/* xgettext:no-c-format */
/* Translators: note to the factor land-use.residential.CN-1.cooled_share */
N_("No figure by thermal zone was found; the national 60 % spread by the length of the summer")
/* Translators: note to the factor land-use.residential.CN-5.cooled_share */
N_("Mild summers: cooling is rare")
/* Translators: note to the factor land-use.residential.window_share */
N_("Median window per gross wall area of existing apartment houses")
/* Translators: note to the factor land-use.restaurant.area_per_job_m2 */
N_("Net internal area per full-time job, 15–20")
/* Translators: note to the factor land-use.retail.area_per_job_m2 */
N_("Net internal area per full-time job: high street and food 15–20; high is retail warehouses")
/* Translators: note to the factor land-use.school.area_per_job_m2 */
N_("The guide has no schools; 8 m² a pupil and about ten pupils per member of staff")
/* Translators: note to the factor land-use.sport.area_per_job_m2 */
N_("Gross internal area per full-time job: mid-market fitness 65, budget and family 100")
/* Translators: note to the factor land-use.storage.area_per_person_m2 */
N_("People are few; near the area per job")
/* Translators: note to the factor land-use.storage.area_per_person_m2 */
N_("No published set for storage was at hand")
/* Translators: note to the factor land-use.storage.heat_per_person_w */
N_("Light work, as in industry")
/* Translators: note to the factor land-use.storage.appliances_w_m2 */
N_("Handling equipment")
/* Translators: note to the factor land-use.storage.lighting_w_m2 */
N_("Low illuminance between racks")
/* Translators: note to the factor land-use.storage.hot_water_l_person_day */
N_("As industry")
/* Translators: note to the factor land-use.storage.outdoor_air_m3_h_person */
N_("As an office")
/* Translators: note to the factor land-use.storage.heating_c */
N_("Kept free of frost and a little above; German rules draw their line at 12 and 19 °C")
/* Translators: note to the factor land-use.storage.setback_c */
N_("Kept free of frost and a little above")
/* Translators: note to the factor land-use.storage.cooling_c */
N_("As industry; hardly any is cooled")
/* Translators: note to the factor land-use.storage.area_per_job_m2 */
N_("Gross external area per full-time job: final mile 70, regional 77, national 95")
/* Translators: note to the factor standard.bbr29.u_wall_w_m2k */
N_("Element value of the 2010 edition")
/* Translators: note to the factor standard.bbr29.u_window_w_m2k */
N_("Element value")
/* Translators: note to the factor standard.bbr29.g_window */
N_("The standard sets no value; usual glass")
/* Translators: note to the factor standard.bbr29.bridges_w_m2k */
N_("The standard sets no value: TABULA class for well planned joints")
/* Translators: note to the factor standard.bbr29.infiltration_ach */
N_("No limit is set")
/* Translators: note to the factor standard.bbr29.infiltration_ach */
N_("Usual are 0.4 l/(s·m²) of envelope at 50 Pa: × 3.6 × 0.52 m²/m³ × 0.07")
/* Translators: note to the factor standard.bbr29.heat_recovery_share */
N_("Balanced ventilation or exhaust-air heat pump; taken as recovery")
/* Translators: note to the factor standard.bbr29.NR.heat_recovery_share */
N_("Least heat recovery of two-way ventilation units since 2018; taken for every building that is not a dwelling")
/* Translators: note to the factor standard.beng.u_wall_w_m2k */
N_("1/(Rc + 0.17), Rc of 4.7, 6.3 and 3.7 found")
/* Translators: note to the factor standard.beng.u_window_w_m2k */
N_("Limit; triple glazing is usual")
/* Translators: note to the factor standard.beng.infiltration_ach */
N_("A qv10 of 0.5 l/(s·m²) recalled as typical: × 5^(2/3) × 3.6/2.6 m × 0.07")
/* Translators: note to the factor standard.beng.heat_recovery_share */
N_("Demand-controlled extraction and balanced ventilation are both usual")
/* Translators: note to the factor standard.br18.u_wall_w_m2k */
N_("Component minima; whole buildings are usually better")
/* Translators: note to the factor standard.br18.infiltration_ach */
N_("1.0 l/(s·m²) at 50 Pa recalled: × 3.6/2.6 m × 0.07")
/* Translators: note to the factor standard.br18.heat_recovery_share */
N_("At least 0.80 (single dwellings)")
/* Translators: note to the factor standard.epbd-nzeb.AT.u_wall_w_m2k */
N_("OIB RL 6:2019")
/* Translators: note to the factor standard.epbd-nzeb.AT.infiltration_ach */
N_("An n50 of {1} per hour times {2}; low {3} × {4}, high {5} × {6}")
/* Translators: note to the factor standard.epbd-nzeb.AT.heat_recovery_share */
N_("No heat recovery is asked for")
/* Translators: note to the factor standard.epbd-nzeb.PL.u_wall_w_m2k */
N_("WT 2021")
/* Translators: note to the factor standard.epbd-nzeb.BE.u_wall_w_m2k */
N_("Flanders, EPB 2021")
/* Translators: note to the factor standard.epbd-nzeb.NO.u_wall_w_m2k */
N_("TEK17")
/* Translators: note to the factor standard.epbd-nzeb.IE.u_wall_w_m2k */
N_("TGD L 2019; 5 m³/(h·m²) × 0.52 m²/m³")
/* Translators: note to the factor standard.epbd-nzeb.CZ.u_wall_w_m2k */
N_("ČSN 73 0540-2, recommended")
/* Translators: note to the factor standard.epbd-nzeb.FI.u_wall_w_m2k */
N_("1010/2017; q50 of 2.0 × 0.52 m²/m³")
/* Translators: note to the factor standard.epbd-nzeb.IT.u_wall_w_m2k */
N_("DM 26/6/2015, mean of zones C and E")
/* Translators: note to the factor standard.epbd-nzeb.IT.u_wall_w_m2k */
N_("Low and high are the zones")
/* Translators: note to the factor standard.epbd-nzeb.ES.u_wall_w_m2k */
N_("CTE DB-HE 2019, mean of zones A to E")
/* Translators: note to the factor standard.epbd-nzeb.ES.u_floor_w_m2k */
N_("The table has no ground floor; near the wall's limit")
/* Translators: note to the factor standard.epbd-nzeb.DE.u_wall_w_m2k */
N_("GEG reference building")
/* Translators: note to the factor standard.epbd-nzeb.FR.u_wall_w_m2k */
N_("RE2020, typical")
/* Translators: note to the factor standard.epbd-nzeb.DK.u_wall_w_m2k */
N_("BR18, minima")
/* Translators: note to the factor standard.epbd-nzeb.SE.u_wall_w_m2k */
N_("BBR")
/* Translators: note to the factor standard.epbd-nzeb.u_wall_w_m2k */
N_("Mean of 14 countries' rows, for countries without any")
/* Translators: note to the factor standard.epbd-nzeb.u_wall_w_m2k */
N_("Low and high leave out one at each end")
/* Translators: note to the factor standard.epbd-nzeb.g_window */
N_("The codes set no value; usual glass")
/* Translators: note to the factor standard.epbd-nzeb.bridges_w_m2k */
N_("TABULA class for well planned joints")
/* Translators: note to the factor standard.epbd-nzeb.bridges_w_m2k */
N_("Range: the neighbouring classes")
/* Translators: note to the factor standard.epbd-nzeb.infiltration_ach */
N_("Mean n50 of 14 countries times 0.07")
/* Translators: note to the factor standard.epbd-nzeb.infiltration_ach */
N_("The range is by the least and the greatest")
/* Translators: note to the factor standard.epbd-nzeb.heat_recovery_share */
N_("Mean of the countries' rows: some ask for recovery, most do not")
/* Translators: note to the factor standard.epbd-nzeb.heat_recovery_share */
N_("Low and high are the ends")
/* Translators: note to the factor standard.gb50189.1A.u_wall_w_m2k */
N_("Public buildings of class A, shape factor to 0.30, window share of 0.20–0.30; quoted alike in public code for zones 2 to 4")
/* Translators: note to the factor standard.gb50189.1A.u_wall_w_m2k */
N_("Check against the printed code")
/* Translators: note to the factor standard.gb50189.1A.u_floor_w_m2k */
N_("Ground of the cold zone, houses to three storeys; taken for zones 1 and 2")
/* Translators: note to the factor standard.gb50189.1A.g_window */
N_("No limit in this zone; usual double glass")
/* Translators: note to the factor standard.gb50189.1A.bridges_w_m2k */
N_("The code's wall value is a mean that holds the joints; a remainder")
/* Translators: note to the factor standard.gb50189.1A.infiltration_ach */
N_("Mechanical ventilation by person comes on top; 0.5–1.0 1/h in a published reference office is the whole air change")
/* Translators: note to the factor standard.gb50189.1A.heat_recovery_share */
N_("Heat recovery of 0.60 where exhaust air is gathered, zones 1 to 3")
/* Translators: note to the factor standard.gb50189.2A.g_window */
N_("Limit of the zone")
/* Translators: note to the factor standard.gb50189.3A.u_floor_w_m2k */
N_("The code sets no floor for this zone: an uninsulated slab")
/* Translators: note to the factor standard.gb50189.4A.heat_recovery_share */
N_("Seldom worth while in this zone")
/* Translators: note to the factor standard.gb55015.1A.u_wall_w_m2k */
N_("Dwellings above three storeys, heavy walls")
/* Translators: note to the factor standard.gb55015.1A.infiltration_ach */
N_("Design air change of 0.5 per hour less 0.4 by use; windows of air class 6 and better")
/* Translators: note to the factor standard.gb55015.1A.heat_recovery_share */
N_("Dwellings are aired by windows")
/* Translators: note to the factor standard.gb55015.1A.SFH.u_wall_w_m2k */
N_("Dwellings to three storeys")
/* Translators: note to the factor standard.gb55015.1A.NR.u_wall_w_m2k */
N_("Public buildings of class A, shape factor to 0.30")
/* Translators: note to the factor standard.gb55015.2A.g_window */
N_("No limit for most windows; usual double glass")
/* Translators: note to the factor standard.gb55015.3A.g_window */
N_("Limit for east and west at a window share of 0.25–0.40")
/* Translators: note to the factor standard.gb55015.3A.infiltration_ach */
N_("Design air change of 1.0 per hour less 0.4 by use is 0.6; windows of air class 6 are tighter")
/* Translators: note to the factor standard.gb55015.4A.g_window */
N_("Limit to the west")
/* Translators: note to the factor standard.gb55015.5A.NR.u_wall_w_m2k */
N_("Public buildings of class A, shape factor to 0.30; the row of zone 3, the mild zone was not at hand")
/* Translators: note to the factor standard.gbt51350.1A.u_wall_w_m2k */
N_("Middle of the recommended range")
/* Translators: note to the factor standard.gbt51350.1A.u_wall_w_m2k */
N_("Low and high are its ends")
/* Translators: note to the factor standard.gbt51350.1A.g_window */
N_("Winter at least 0.45, summer at most 0.30")
/* Translators: note to the factor standard.gbt51350.1A.heat_recovery_share */
N_("At least 0.75 sensible, or 0.70 of enthalpy")
/* Translators: note to the factor standard.gbt51350.3A.u_floor_w_m2k */
N_("No value in this zone")
/* Translators: note to the factor standard.geg.u_wall_w_m2k */
N_("Reference building")
/* Translators: note to the factor standard.geg.bridges_w_m2k */
N_("Reference building, joints by the supplement")
/* Translators: note to the factor standard.geg.infiltration_ach */
N_("Limit 3.0, with fans 1.5")
/* Translators: note to the factor standard.geg.heat_recovery_share */
N_("The reference building has an exhaust fan without recovery")
/* Translators: note to the factor standard.jgj134.3A.u_wall_w_m2k */
N_("Shape factor to 0.40, heavy walls")
/* Translators: note to the factor standard.jgj134.3A.g_window */
N_("Shading limits by window share only; usual glass of the years")
/* Translators: note to the factor standard.jgj134.3A.infiltration_ach */
N_("Design air change of 1.0 per hour less 0.4 by use")
/* Translators: note to the factor standard.jgj134.3A.SFH.u_wall_w_m2k */
N_("Shape factor above 0.40")
/* Translators: note to the factor standard.jgj75.4A.u_wall_w_m2k */
N_("Heavy walls")
/* Translators: note to the factor standard.jgj75.4A.g_window */
N_("Shading coefficient of 0.3–0.5 by window share, × 0.87 for the heat through glass")
/* Translators: note to the factor standard.kfw-40.u_wall_w_m2k */
N_("Typical parts")
/* Translators: note to the factor standard.kfw-40.bridges_w_m2k */
N_("Detailed joints")
/* Translators: note to the factor standard.kfw-40.infiltration_ach */
N_("Typical")
/* Translators: note to the factor standard.kfw-40.heat_recovery_share */
N_("Typical: at least 0.80")
/* Translators: note to the factor standard.kfw-55.u_wall_w_m2k */
N_("Reference-value route")
/* Translators: note to the factor standard.kfw-55.bridges_w_m2k */
N_("Proof of equivalence of joints")
/* Translators: note to the factor standard.kfw-55.heat_recovery_share */
N_("Exhaust or heat recovery: both are usual")
/* Translators: note to the factor standard.minergie-p.infiltration_ach */
N_("A qE50 of 0.8 m³/(h·m²) times 0.52 m²/m³ (median of apartment houses)")
/* Translators: note to the factor standard.part-l-2021.u_wall_w_m2k */
N_("Notional dwelling")
/* Translators: note to the factor standard.part-l-2021.bridges_w_m2k */
N_("Notional dwelling, psi-values summed")
/* Translators: note to the factor standard.part-l-2021.infiltration_ach */
N_("5 m³/(h·m²) times 0.52 m²/m³ (median of apartment houses)")
/* Translators: note to the factor standard.part-l-2021.heat_recovery_share */
N_("Notional dwelling: intermittent fans")
/* Translators: note to the factor standard.part-l-2021.SFH.infiltration_ach */
N_("{1} m³/(h·m²) times {2} m²/m³ (median of the size)")
/* Translators: note to the factor standard.passivhaus.u_wall_w_m2k */
N_("Cool temperate climate")
/* Translators: note to the factor standard.passivhaus.bridges_w_m2k */
N_("Free of thermal bridges: at most 0.01 W/(m·K)")
/* Translators: note to the factor standard.passivhaus.heat_recovery_share */
N_("At least 0.75; good devices 0.85–0.92")
/* Translators: note to the factor standard.passivhaus.CN-1.u_wall_w_m2k */
N_("Cold climate of the EnerPHit component table, taken for the Chinese thermal zone")
/* Translators: note to the factor standard.passivhaus.CN-3.u_wall_w_m2k */
N_("Warm temperate climate of the EnerPHit component table, taken for the Chinese thermal zone")
/* Translators: note to the factor standard.passivhaus.CN-4.u_wall_w_m2k */
N_("Warm climate of the EnerPHit component table, taken for the Chinese thermal zone")
/* Translators: note to the factor standard.re2020.u_wall_w_m2k */
N_("Typical parts; the rule sets limits for the whole")
/* Translators: note to the factor standard.re2020.infiltration_ach */
N_("Q4 of 1.0 m³/(h·m²) at 4 Pa for flats, 0.6 for houses: × (50/4)^(2/3) × 0.5 m²/m³ × 0.07")
/* Translators: note to the factor standard.re2020.heat_recovery_share */
N_("Humidity-controlled extraction is usual")
/* Translators: note to the factor standard.refurbished-advanced.DE.AB.u_wall_w_m2k */
N_("Mean of {1} variants")
/* Translators: note to the factor standard.refurbished-advanced.DE.AB.u_window_w_m2k */
N_("All alike, so the range is the median relative spread of all groups of three and more")
/* Translators: note to the factor standard.refurbished-advanced.DE.AB.g_window */
N_("All alike, so the range is ours, ±0.05")
/* Translators: note to the factor standard.refurbished-advanced.DE.AB.bridges_w_m2k */
N_("All alike, so the range is the neighbouring TABULA classes")
/* Translators: note to the factor standard.refurbished-advanced.EU.AB.u_wall_w_m2k */
N_("The German variants stand in for Europe: refurbished ones were found for no other country")
/* Translators: note to the factor standard.refurbished-advanced.CN-1.u_wall_w_m2k */
N_("Refurbishment taken to the level of a code")
/* Translators: note to the factor standard.refurbished-advanced.CN-1.u_wall_w_m2k */
N_("GB 55015-2021, more than three storeys")
/* Translators: note to the factor standard.refurbished-advanced.CN-1.u_floor_w_m2k */
N_("The code says nothing of it; typical construction of the years")
/* Translators: note to the factor standard.refurbished-advanced.CN-1.infiltration_ach */
N_("Design air change of 0.5 per hour (zones 1 and 2) or 1.0 (3 to 5), less 0.4 by use")
/* Translators: note to the factor standard.refurbished-advanced.heat_recovery_share */
N_("The advanced variants have ventilation with heat recovery; the share is recalled, the range ours")
/* xgettext:no-c-format */
/* Translators: note to the factor standard.refurbished.CN-1.u_wall_w_m2k */
N_("JGJ {1}-{2}, Beijing: the {3} % step")
/* Translators: note to the factor standard.refurbished.CN-3.u_wall_w_m2k */
N_("JGJ 134-2010, shape factor to 0.40")
/* Translators: note to the factor standard.refurbished.heat_recovery_share */
N_("Window airing or plain extraction; heat recovery is rare in this stock")
/* Translators: note to the factor standard.stock-1949-1979.BE.AB.u_wall_w_m2k */
N_("One variant")
/* Translators: note to the factor standard.stock-1949-1979.BE.AB.u_wall_w_m2k */
N_("The range is the median relative spread of all groups of three and more")
/* Translators: note to the factor standard.stock-1949-1979.EU.SFH.u_wall_w_m2k */
N_("Mean of {1} countries' rows, for countries and sizes without any")
/* Translators: note to the factor standard.stock-1949-1979.DE.NR.u_wall_w_m2k */
N_("Survey mean of all uses")
/* Translators: note to the factor standard.stock-1949-1979.DE.NR.u_wall_w_m2k */
N_("The range is from its standard error (10th and 90th percentile)")
/* Translators: note to the factor standard.stock-1949-1979.EU.NR.u_wall_w_m2k */
N_("The German survey stands in for Europe: no other survey was found")
/* Translators: note to the factor standard.stock-1949-1979.EU.NR.u_wall_w_m2k */
N_("The range is that of the survey")
/* Translators: note to the factor standard.stock-1949-1979.DE.NR.g_window */
N_("Value of German apartment houses of the same age: the survey of other buildings does not hold it")
/* Translators: note to the factor standard.stock-1949-1979.CN-1.u_wall_w_m2k */
N_("Benchmark building of the 1980s and before, offices in zones 2 and 3; used for every building")
/* Translators: note to the factor standard.stock-1949-1979.CN-1.infiltration_ach */
N_("The whole air change was found as 1.5 per hour, less 0.4 by use")
/* Translators: note to the factor standard.stock-2010.heat_recovery_share */
N_("Most dwellings of these years have none; the range admits those that do")
/* Translators: note to the factor standard.stock-to-1948.CN-1.u_wall_w_m2k */
N_("No source for so early buildings: benchmark building of the 1980s and before, offices in zones 2 and 3; used for every building")
/* Translators: note to the factor eib.shadow-cost */
N_("Between the years that were read the steps are recalled")
/* Translators: note to the factor taxonomy.7-1 */
N_("Where the benchmark is missed and national law is not held, it cannot be told")
/* xgettext:no-c-format */
/* Translators: note to the factor taxonomy.7-7 */
N_("Of German homes the limit of class A is also what the banks' study takes for the best 15 %; for other countries and buildings no limit is held, and it cannot be told")
/* Translators: note to the factor taxonomy.5-3 */
N_("A plan holds no size of the plant: between 20 and 35 kWh it cannot be told")
