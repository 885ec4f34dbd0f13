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
N_("Emissions fall against the scenario it was copied from")
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
N_("CO₂ that a tree takes up")
/* Translators: what a factor is called */
N_("CO₂ that green ground takes up")
/* Translators: what a factor is called */
N_("Crown of a tree")
/* Translators: what a factor is called */
N_("Heat-island index: constant")
/* Translators: what a factor is called */
N_("Heat-island index: slope with street canyons")
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
N_("Emissions of collecting waste")
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
N_("China, thermal zones 1")
/* Translators: after the name of a factor, in brackets: region */
N_("Chinese cities of class 1")
/* Translators: after the name of a factor, in brackets: region */
N_("China, thermal zones 2")
/* Translators: after the name of a factor, in brackets: region */
N_("Chinese cities of class 2")
/* Translators: after the name of a factor, in brackets: region */
N_("China, thermal zones 3")
/* Translators: after the name of a factor, in brackets: region */
N_("Chinese cities of class 3")
/* Translators: after the name of a factor, in brackets: region */
N_("China, thermal zones 4")
/* Translators: after the name of a factor, in brackets: region */
N_("Chinese cities of class 4")
/* Translators: after the name of a factor, in brackets: region */
N_("China, thermal zones 5")
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
/* Translators: note to the factor criteria.all */
N_("All of it; by definition no range")
/* Translators: note to the factor criteria.cn.ultra_low_primary_kwh_m2 */
N_("Ultra-low-energy homes: heating, cooling, ventilation, light, hot water, lifts. Nearly zero-energy homes 55")
/* Translators: note to the factor criteria.cn.waste_share */
N_("Recycling rate that the pilot cities were to reach")
/* Translators: note to the factor criteria.contract.saving_share */
N_("Guaranteed saving of energy cost that contracts begin at")
/* Translators: note to the factor criteria.contract.years */
N_("Contracts run four to ten years; in Europe up to fifteen")
/* xgettext:no-c-format */
/* Translators: note to the factor criteria.efficient_heat.clean_share */
N_("Renewable energy or waste heat until 2027; or 75 % from combined heat and power, or half of a mix of these")
/* Translators: note to the factor criteria.efficient_heat.from_2020_kg_kwh */
N_("Emissions per unit of heat delivered, the second of the two ways, until 2025")
/* Translators: note to the factor criteria.efficient_heat.from_2026_kg_kwh */
N_("Emissions per unit of heat delivered, the second of the two ways, from 2026")
/* xgettext:no-c-format */
/* Translators: note to the factor criteria.eugbs.aligned_share */
N_("All proceeds but a pocket of 15 % for sectors without criteria")
/* Translators: note to the factor criteria.fund.years */
N_("Longest payback that funds of cities take")
/* Translators: note to the factor criteria.kfw.life_cycle_kg_m2 */
N_("GWP100 per net room area and year over the life cycle")
/* Translators: note to the factor criteria.none */
N_("Nothing at all, in whatever unit; by definition no range")
/* Translators: note to the factor criteria.nzeb.DE.benchmark_kwh_m2 */
N_("The upper end of the benchmark for new houses in the continental zone, net primary energy; national law may be laxer")
/* Translators: note to the factor criteria.ppp.budget_share */
N_("All PPP payments of a year over general public budget expenditure. Since 2023 new projects are to live of what users pay")
/* Translators: note to the factor criteria.special_bond.cover */
N_("Income over principal and interest; provinces ask 1.1 to 1.3")
/* Translators: note to the factor criteria.taxonomy.renovation_saving_share */
N_("What renewable energy adds does not count; within three years")
/* Translators: note to the factor criteria.taxonomy.supply_kwh_m3 */
N_("Net mean of abstraction and treatment; or a leakage index of at most 1.5")
/* Translators: note to the factor criteria.waste.from_2025_share */
N_("Of municipal waste, prepared for reuse and recycled")
/* Translators: note to the factor dh.CN.default */
N_("0.11 t/GJ x 3.6")
/* Translators: note to the factor dh.DE.average */
N_("allocation method affects CHP heat")
/* Translators: note to the factor finance.CN.carbon_eur_t */
N_("150 CNY/tCO2 at 7.7 CNY per EUR")
/* Translators: note to the factor finance.CN.discount_public */
N_("NDRC/MoC method 3rd ed. 2006")
/* Translators: note to the factor finance.build.home_eur_m2 */
N_("2023")
/* Translators: note to the factor finance.carbon_eur_t */
N_("Central 80 is our midpoint; high 149 and 60 were found; 45 (2020 prices) = soft cap, recalled; start deferred toward 2028 (recalled)")
/* Translators: note to the factor finance.fabric.life_years */
N_("Insulation and windows; a share of the cost a year")
/* Translators: note to the factor finance.heat.district-heat.CN.eur_kw */
N_("Energy station. 1800 CNY/kW at 7.7 CNY per EUR")
/* Translators: note to the factor finance.heat.district-heat.eur_kw */
N_("A substation of 1,800 EUR for a dwelling of 10 kW; the network itself is a measure of its own")
/* Translators: note to the factor finance.heat.district-heat.life_years */
N_("Heat exchangers")
/* Translators: note to the factor finance.heat.heat-pump-air.CN.eur_kw */
N_("1500 CNY/kW_th at 7.7 CNY per EUR")
/* xgettext:no-c-format */
/* Translators: note to the factor finance.heat.heat-pump-air.eur_kw */
N_("Band +50/-25 % own")
/* xgettext:no-c-format */
/* Translators: note to the factor finance.heat.heat-pump-air.upkeep_share */
N_("2.9785 % of the cost a year")
/* Translators: note to the factor finance.horizon_years */
N_("Period of calculation for dwellings and public buildings")
/* Translators: note to the factor finance.network.CN.eur_m */
N_("3500 CNY/m at 7.7 CNY per EUR")
/* Translators: note to the factor finance.network.eur_m */
N_("C = 286 + 2232 d (outer areas 213 + 1725 d) EUR/m with d m pipe diameter, 2015 prices")
/* Translators: note to the factor finance.network.life_years */
N_("Buried pipes")
/* Translators: note to the factor finance.parking.CN.eur_space */
N_("130000 CNY/space at 7.7 CNY per EUR")
/* Translators: note to the factor finance.parking.life_years */
N_("As the building above")
/* Translators: note to the factor finance.parking.upkeep_share */
N_("Order of magnitude of handbooks; none was read")
/* Translators: note to the factor finance.permeable.CN.eur */
N_("130 CNY/m2 or m3 at 7.7 CNY per EUR")
/* Translators: note to the factor finance.permeable.eur */
N_("Extra over asphalt, 10 to 40 EUR/m²: the middle")
/* Translators: note to the factor finance.permeable.life_years */
N_("Pavement between two renewals")
/* Translators: note to the factor finance.price.CN.district_heat */
N_("45 CNY/GJ at 7.7 CNY per EUR")
/* Translators: note to the factor finance.price.CN.electricity_home */
N_("0.53 CNY/kWh at 7.7 CNY per EUR")
/* Translators: note to the factor finance.price.CN.electricity_other */
N_("0.75 CNY/kWh at 7.7 CNY per EUR")
/* Translators: note to the factor finance.price.DE.electricity_home */
N_("First half 2025")
/* Translators: note to the factor finance.pv.upkeep_share */
N_("Residential roofs")
/* Translators: note to the factor finance.structure.hybrid.build_share */
N_("Half of the extra of timber, of which it has about half")
/* Translators: note to the factor finance.structure.life_years */
N_("Taken as the fabric")
/* Translators: note to the factor finance.trees.CN.eur */
N_("No Chinese price is held: the European one times what a green roof costs in China over Europe")
/* Translators: note to the factor finance.trees.life_years */
N_("Usual in handbooks of drainage and planting; none was read")
/* Translators: note to the factor form.net_to_gross_share */
N_("Net floor area per gross floor area: usual planning practice")
/* Translators: note to the factor form.window_per_floor */
N_("Window per reference area of existing apartment houses: median, 10th and 90th percentile")
/* xgettext:no-c-format */
/* Translators: note to the factor grid.DE.consumption.2025 */
N_("Consumption mix with trade, life-cycle. The source gives no range: ours is the 2024 ratio of the production row to the consumption row, ±5 % at least")
/* Translators: note to the factor land-use.residential.CN.heating_c */
N_("Design temperature of dwellings in JGJ 26 and JGJ 134; district heating in the north often holds 20–24 °C")
/* Translators: note to the factor land-use.residential.air_change_ach */
N_("Air change by use of dwellings, of the conditioned volume; national variants from 0.3 to 0.59")
/* xgettext:no-c-format */
/* Translators: note to the factor land-use.residential.appliances_w_m2 */
N_("the Swiss and German sets are alike here; the range is ours, ±30 %")
/* Translators: note to the factor land-use.residential.area_per_person_m2 */
N_("low 40 persons per 1,000 m², high the German one-family set; the statistics of a country stand above it")
/* xgettext:no-c-format */
/* Translators: note to the factor land-use.residential.heat_per_person_w */
N_("the Swiss and German sets are alike here; the range is ours, ±20 %")
/* Translators: note to the factor land-use.residential.heating_c */
N_("Range: the Swiss and German sets, and ±1 K of our own")
/* Translators: note to the factor land-use.residential.hot_water_l_person_day */
N_("low and high are those of the Swiss and German sets")
/* Translators: note to the factor land-use.residential.lighting_w_m2 */
N_("low and high are those of the Swiss and German sets; installed LED lighting is nearer to the low value")
/* Translators: note to the factor mass.heavy.capacity_j_m2k */
N_("Table 12; IBPSA alike, CEA 300 000. Per floor area. Range: half-way to the neighbouring classes")
/* Translators: note to the factor mass.light.capacity_j_m2k */
N_("Table 12; the same value in CEA. Per floor area. Range: half-way to the neighbouring classes")
/* Translators: note to the factor mass.medium.capacity_j_m2k */
N_("Table 12; the same value in CEA and IBPSA. Per floor area. Range: half-way to the neighbouring classes")
/* Translators: note to the factor materials.concrete_ratio */
N_("The uses' rows are for concrete. No range: it is what the others refer to")
/* Translators: note to the factor materials.demolition_kg_m2 */
N_("Of a new building at its end")
/* Translators: note to the factor materials.hybrid_ratio */
N_("320 over 420 kgCO2e/m² of apartment houses, both recalled. Range ours: the two move together")
/* Translators: note to the factor materials.industry_kg_m2 */
N_("Biogenic storage excluded. A hall")
/* Translators: note to the factor materials.life_a */
N_("Years over which emissions are spread. No range: a convention")
/* Translators: note to the factor materials.masonry_ratio */
N_("350 over 420 kgCO2e/m² of apartment houses, both recalled. Range ours: the two move together")
/* Translators: note to the factor materials.office_kg_m2 */
N_("Biogenic storage excluded")
/* Translators: note to the factor materials.restaurant_kg_m2 */
N_("Biogenic storage excluded. That of retail stands in")
/* Translators: note to the factor materials.street_width_m */
N_("Paved width from house to house along which one sewer and one main lie: a carriageway of 7.3 m with footways and parking")
/* Translators: note to the factor materials.timber_ratio */
N_("260 over 420 kgCO2e/m² of apartment houses, both recalled. Range ours: the two move together")
/* Translators: note to the factor mobility.CN-city2.person_km_per_day */
N_("Cities of 5 to 10 million residents in their urban area")
/* Translators: note to the factor mobility.CN-city2.trip_share_car */
N_("Weak evidence: replace by the city survey where held; remainder = taxi/other. Cities of 5 to 10 million residents in their urban area. Taxis and the rest are left out and shares scaled to sum to 1 when used")
/* Translators: note to the factor mobility.CN-city4.person_km_per_day */
N_("Cities of 1 to 3 million residents in their urban area")
/* Translators: note to the factor mobility.CN-city4.trip_share_car */
N_("Weak evidence: replace by the city survey where held; remainder = taxi/other. Cities of 1 to 3 million residents in their urban area. Taxis and the rest are left out and shares scaled to sum to 1 when used")
/* Translators: note to the factor mobility.CN.bus_electric_share */
N_("New-energy buses, of the fleet; taken as all electric")
/* Translators: note to the factor mobility.CN.bus_kg_km */
N_("Diesel bus of 30 to 35 l/100 km at 15 to 25 persons, per person-km")
/* Translators: note to the factor mobility.CN.bus_kwh_km */
N_("Electric bus, 1.4 kWh/km over 18 persons, per person-km. Range: 12 to 35 persons")
/* Translators: note to the factor mobility.CN.car_km_by_density */
N_("Mostly by way of car ownership")
/* Translators: note to the factor mobility.CN.cycle_kwh_km */
N_("Electricity of a usual km on two wheels: 0.016 kWh of an electric one, seven km in ten")
/* Translators: note to the factor mobility.CN.fuel_car_kg_km */
N_("0.185 kg of the exhaust (recalled) and the British 0.046 of making petrol")
/* Translators: note to the factor mobility.CN.usual_residents_ha */
N_("The same in a Chinese city: the standard of 1 km² of built-up land for ten thousand residents, on land for housing")
/* Translators: note to the factor mobility.DE.person_km_per_day */
N_("All-purpose daily travel; excludes long-haul air")
/* Translators: note to the factor mobility.DE.trip_share_car */
N_("Shares are scaled to sum to 1 when used")
/* Translators: note to the factor mobility.EU.usual_residents_ha */
N_("Residents per gross hectare of the quarters a usual resident of a European town lives in. No survey of travel reports it")
/* Translators: note to the factor mobility.bus_electric_share */
N_("Electric buses, of the km by bus")
/* Translators: note to the factor mobility.bus_kg_km */
N_("Local bus, average, well to wheel, per person-km")
/* Translators: note to the factor mobility.bus_kwh_km */
N_("Electric bus, 1.4 kWh/km over 12 persons, per person-km. Range: 8 to 20 persons")
/* Translators: note to the factor mobility.car_km_by_centre */
N_("Mean of -0.22 (Ewing and Cervero 2010) and -0.34 (Stevens 2017, corrected for reporting bias; recalled); the range is the envelope of both")
/* Translators: note to the factor mobility.car_km_by_density */
N_("Mean of -0.04 (Ewing and Cervero 2010) and -0.1 (Stevens 2017, corrected for reporting bias; recalled); the range is the envelope of both")
/* Translators: note to the factor mobility.car_km_by_intersections */
N_("Mean of -0.12 (Ewing and Cervero 2010) and -0.14 (Stevens 2017, corrected for reporting bias; recalled); the range is the envelope of both")
/* Translators: note to the factor mobility.car_km_by_mix */
N_("Mean of -0.09 (Ewing and Cervero 2010) and 0.11 (Stevens 2017, corrected for reporting bias; recalled); the range is the envelope of both")
/* Translators: note to the factor mobility.car_km_by_stop */
N_("Of the inverse of the distance")
/* Translators: note to the factor mobility.cars_by_density */
N_("Used with the parking equation")
/* Translators: note to the factor mobility.cars_by_parking */
N_("No effect above saturation. Taken for car-km as well: who has no car drives less by as much")
/* Translators: note to the factor mobility.cycle_good */
N_("A good network over a basic one")
/* Translators: note to the factor mobility.cycle_kwh_km */
N_("Electricity of a usual km by bicycle: 0.008 kWh of an electric one, one km in eight")
/* Translators: note to the factor mobility.cycle_none */
N_("No network against a basic one: the inverse of what a good one adds (1/1.25 − 1). Range by the same")
/* xgettext:no-c-format */
/* Translators: note to the factor mobility.electric_car_kwh_km */
N_("At the plug incl. charging losses; +15-25 % below 0 C")
/* xgettext:no-c-format */
/* Translators: note to the factor mobility.fuel_car_kg_km */
N_("Mean of diesel (0.2145) and petrol (0.2087) cars, well to wheel. Range ours: the sources' ±20 % of the exhaust")
/* Translators: note to the factor mobility.parking_full */
N_("Spaces per dwelling above which more parking adds no cars")
/* Translators: note to the factor mobility.rail_kwh_km */
N_("Tram, 4.0 kWh/km over 40 persons, per person-km; metro and rail lie in its range")
/* Translators: note to the factor mobility.sharing_effect */
N_("Of a member's car-km, and taken for cars")
/* xgettext:no-c-format */
/* Translators: note to the factor mobility.sharing_members */
N_("Residents who become members where cars are shared in the quarter. High: 39 % of households in Vauban; the rest ours")
/* Translators: note to the factor mobility.station_shift */
N_("Share of all trips that moves to transit within reach of a tram, metro, rail or bus rapid transit stop, from the other modes alike")
/* Translators: note to the factor mobility.stop_ratio */
N_("How much nearer transit is to a resident within reach of a drawn stop than to a usual resident. Residents beyond reach of every drawn stop have the usual transit of the place")
/* xgettext:no-c-format */
/* Translators: note to the factor mobility.trip_km_car */
N_("Mean length of a trip; drivers and passengers of cars together. Only the ratios matter: lengths are scaled so that all modes give the person-km of the place. With the German shares they give 72 % of person-km by car, where MiD 2023 has 73 %")
/* Translators: note to the factor mobility.usual_cycle_network */
N_("The network that the place's travel was surveyed with: 0 none, 1 basic, 2 good. A class has no range")
/* xgettext:no-c-format */
/* Translators: note to the factor mobility.usual_mix */
N_("Entropy of floor area over five classes (homes, work, shops and services, education, leisure), 0 one class, 1 all alike: 80 % homes and some of each other is 0.45")
/* Translators: note to the factor nature.crown_m2 */
N_("Crown of a young street tree; 60 m² when old")
/* Translators: note to the factor nature.green_kg_m2 */
N_("Grass, beds and their soils after upkeep")
/* Translators: note to the factor nature.green_least_m2 */
N_("WHO Europe 2016: at least half a hectare to one hectare of public green")
/* Translators: note to the factor nature.heat_a_k */
N_("Greatest difference to open land, calm clear night: a + b ln(H/W)")
/* Translators: note to the factor nature.heat_canopy_share */
N_("What a full canopy takes off the difference")
/* Translators: note to the factor nature.heat_error_share */
N_("Half-width of the band that a heat-island index of this kind deserves")
/* Translators: note to the factor nature.tree_kg */
N_("New tree years 1-10: 1-8")
/* Translators: note to the factor pv.losses_share */
N_("Soiling, wiring, mismatch; CEA has 0.10")
/* xgettext:no-c-format */
/* Translators: note to the factor pv.module_efficiency_share */
N_("A present module of 20.5 %; CEA holds one of 18.46 %. Range ours. The same figure as pv.module_power, which is per kW and m²")
/* Translators: note to the factor pv.tilt_deg */
N_("Flat roofs carry modules at 10–15°, pitched ones at 30–45°")
/* Translators: note to the factor rain.harbin.wet_day_mm */
N_("From the 4 Sponge City design depths H of Harbin, H/−ln(1 − share), recalled: mean and range")
/* Translators: note to the factor rain.wet_day_mm */
N_("European days with more than 1 mm of rain have 5 to 8 mm on average; no table of places was at hand")
/* Translators: note to the factor rain.zhuhai.wet_day_mm */
N_("From the 1 Sponge City design depths H of Zhuhai, H/−ln(1 − share), recalled: mean and range")
/* Translators: note to the factor runoff.green_cn */
N_("Soil group B is taken; the range is that of groups A and C")
/* Translators: note to the factor runoff.initial_share */
N_("Use 0.2 with the table CN; 0.05 needs converted CN")
/* Translators: note to the factor runoff.state */
N_("Antecedent runoff condition: 1 dry, 2 average, 3 wet; the average one is that of the tables")
/* Translators: note to the factor storm.CN.hour_mm */
N_("Median and range of the storms of five years by the formulas held for Chinese cities")
/* Translators: note to the factor storm.EU.hour_mm */
N_("Mean and range of twelve European cities, whose rows are orders of magnitude")
/* Translators: note to the factor storm.duration_min */
N_("Long enough for a district to run off from all of it, and the formulas hold so far")
/* Translators: note to the factor storm.inlet_min */
N_("Time to the nearest gully")
/* Translators: note to the factor storm.return_period_a */
N_("Usual for district drainage in Europe and in larger Chinese cities; some formulas and depths hold for it alone")
/* Translators: note to the factor storm.shape_b_min */
N_("Shape of depth over duration where a place has one depth alone: of the formulas held for Chinese cities most have 5 to 20")
/* Translators: note to the factor storm.shape_n */
N_("The same; most formulas have 0.6 to 0.9")
/* Translators: note to the factor storm.velocity_m_s */
N_("In the sewer, along the side of a square as large as the district")
/* Translators: note to the factor storm.zhuhai.a */
N_("Valid for short durations; low n: do not extrapolate beyond 120 min")
/* Translators: note to the factor system.chiller.carnot_share */
N_("Split units, over the Carnot value")
/* Translators: note to the factor system.fan_power_w_m3_h */
N_("Supply and exhaust together; middle of the usual range")
/* Translators: note to the factor system.heat-pump-air.cop_c0 */
N_("Coefficient 0 of the COP over the lift. Fitted with the others: it has no range of its own, the field share carries it")
/* Translators: note to the factor system.heat-pump-air.cop_c1 */
N_("Coefficient 1 of the COP over the lift. Fitted with the others: it has no range of its own, the field share carries it")
/* Translators: note to the factor system.heat-pump-air.cop_c2 */
N_("Coefficient 2 of the COP over the lift. Fitted with the others: it has no range of its own, the field share carries it")
/* Translators: note to the factor system.heat-pump-air.field_share */
N_("Measured over by formula; range ours")
/* xgettext:no-c-format */
/* Translators: note to the factor system.heat_pump.power_share */
N_("Output of an air heat pump over the load of the coldest hour; an electric heater gives the rest. Plants with one heater are laid out for 60–80 %, others for the whole")
/* Translators: note to the factor system.hot_water_rise_k */
N_("From 10 to 60 °C; range by the season's cold water")
/* xgettext:no-c-format */
/* Translators: note to the factor uncertainty.annual_demand_share */
N_("A district's true annual energy over the calculated one, before calibration: ±20 %; aggregate errors reported are 5–20 %. They are of models with all that went into them: in the bands what the drawn rows of systems make of it is taken off by squares, so that nothing counts twice")
/* Translators: note to the factor waste.CN.generated_kg */
N_("0.8-1.2 kg/day")
/* Translators: note to the factor waste.collection_kg_t */
N_("KgCO2e/t, collection and transfer")
/* Translators: note to the factor waste.electric_share */
N_("Of the heating value, net")
/* Translators: note to the factor waste.food_credit_kg_t */
N_("Report as separate credit line")
/* Translators: note to the factor waste.nappies_carbon_share */
N_("Of dry matter")
/* Translators: note to the factor waste.nappies_fossil_share */
N_("Of carbon")
/* Translators: note to the factor water.CN.use_job_l */
N_("Urban use with public service of 185 l less household use of 130 l per person, one job per resident")
/* Translators: note to the factor water.EU.sewage_kwh_m3 */
N_("33 kWh/(PE yr) median")
/* Translators: note to the factor water.cod_bod_ratio */
N_("0.6 kg CH4 per kg BOD over 0.25 kg per kg COD, both IPCC 2006")
/* Translators: note to the factor water.garden_car_share */
N_("Of household use")
/* Translators: note to the factor water.use_job_l */
N_("Office work takes 20 to 45 l a working day, shops and kitchens more; no survey was found that covers all")
