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
