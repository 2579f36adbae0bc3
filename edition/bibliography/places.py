"""Towns where archives are and books come out, and the states that are named behind a town."""

_STATES = frozenset(
    "MD Md. Maryland MA Mass. Massachusetts CA Calif. California TX Texas NY N.Y. NJ N.J. KS "
    "Kansas MO Missouri GA Georgia MI Michigan CT Conn. Connecticut VA Virginia DC D.C. PA "
    "Pennsylvania UK England Scotland Wales Germany France Russia Illinois IL Va. Mo. Tex. "
    "Kans. Ga. Mich. OH Ohio WI Wisconsin IN Indiana NC IA Iowa AR Arkansas MN Minnesota AL "
    "Alabama FL Florida SC TN".split()
)
_CITIES = frozenset(
    "Abilene Aberystwyth Amsterdam Atlanta Austin Beijing Belgrade Beograd Berkeley Berlin Bern "
    "Bonn Boston Bratislava Brussels Bruxelles Bucharest București Budapest Cambridge Canberra "
    "Copenhagen Delhi Dresden Dublin Edinburgh Florence Freiburg Geneva Genève Hamburg Hanoi "
    "Helsinki Independence Jakarta Jerusalem Kew Kiev Koblenz Kyiv Leipzig Leningrad Lisbon "
    "London Madrid Minsk Moscow Moskva Munich München Nairobi Nanjing Nantes Norfolk Oslo "
    "Ottawa Oxford Palo Paris Peking Podolsk Praha Prague Pretoria Princeton Pyongyang Riga "
    "Roma Rome Seoul Shanghai Singapore Sofia Stanford Stockholm Suitland Taipei Tallinn Tirana "
    "Tokyo Ulaanbaatar Vienna Vilnius Vincennes Warsaw Warszawa Washington Wellington Wien "
    "Zürich Москва Bangkok Wuhan Nanking Changchun Shenyang Simi Yorba Киев Zagreb Ljubljana "
    "Colindale Athens Αθήνα Ankara Istanbul İstanbul Nicosia Tiranë Prishtina Pristina Skopje "
    "Скопје Sarajevo Podgorica Cetinje Zadar Split Maribor Београд София Plovdiv Cluj "
    "Cluj-Napoca Iași Pitești Chișinău Chisinau Київ Lviv Львів Kharkiv Харків Odesa Одеса "
    "Zhytomyr Dnipro Chernivtsi Uzhhorod Мінск Минск Brest Grodno Kaunas Klaipėda Rīga Tartu "
    "Turku Tampere Reykjavík Reykjavik København Aarhus Bergen Trondheim Göteborg Gothenburg "
    "Uppsala Lund Luleå Leuven Louvain Louvain-la-Neuve Antwerpen Antwerp Gent Ghent Liège "
    "Luxembourg Rotterdam Utrecht Leiden Haarlem Nijmegen Hague Basel Lausanne Fribourg "
    "Bellinzona Winterthur Luzern Salzburg Graz Linz Innsbruck Klagenfurt Köln Cologne "
    "Düsseldorf Duisburg Münster Stuttgart Karlsruhe Frankfurt Marburg Darmstadt Wiesbaden "
    "Hannover Bremen Kiel Schwerin Rostock Greifswald Potsdam Magdeburg Halle Weimar Gotha "
    "Erfurt Suhl Chemnitz Wolfenbüttel Würzburg Nürnberg Nuremberg Augsburg Heidelberg "
    "Göttingen Jena Ludwigsburg Saarbrücken Speyer Lichterfelde Brno Opava Ostrava Plzeň "
    "Olomouc Košice Kraków Krakow Gdańsk Wrocław Poznań Łódź Lublin Katowice Szczecin Rzeszów "
    "Białystok Debrecen Szeged Pécs Győr Miskolc Pierrefitte-sur-Seine Pierrefitte "
    "Fontainebleau Bobigny Marseille Lyon Bordeaux Strasbourg Lille Toulouse Rennes Nanterre "
    "Roubaix Courneuve Pau Milano Milan Torino Turin Firenze Venezia Venice Napoli Naples "
    "Bologna Genova Trieste Gorizia Palermo Bari Fiesole Vaticano Lisboa Coimbra Porto "
    "Barcelona Salamanca Sevilla Simancas Ávila Valencia Guadalajara Segovia Liverpool "
    "Manchester Birmingham Leeds Sheffield Hull Durham Exeter Southampton Reading Brighton "
    "Warwick Coventry Nottingham Norwich York Bristol Cardiff Swansea Glasgow Aberdeen Belfast "
    "Cork Galway Maidstone Chelmsford Trowbridge Chicago Philadelphia Madison Ithaca "
    "Bloomington Urbana Lawrence Fayetteville Lexington Charlottesville Evanston Minneapolis "
    "Seattle Portland Denver Houston Dallas Baltimore Hanover Providence Amherst Cleveland "
    "Toronto Montreal Montréal Québec Vancouver Halifax Winnipeg Hamilton México Bogotá Caracas "
    "Quito Lima Santiago Montevideo Asunción Brasília Havana Habana Managua Panamá Tegucigalpa "
    "Kingston Bridgetown Rabat Algiers Alger Tunis Cairo Khartoum Dakar Abidjan Accra Lagos "
    "Ibadan Kaduna Enugu Zaria Yaoundé Libreville Brazzaville Kinshasa Luanda Maputo Lusaka "
    "Harare Gaborone Windhoek Maseru Bloemfontein Johannesburg Durban Pietermaritzburg Kampala "
    "Entebbe Zomba Zanzibar Bamako Niamey Freetown Monrovia Bissau Praia Antananarivo "
    "Tananarive Beirut Damascus Amman Baghdad Tehran Kuwait Doha Riyadh Rehovot Sede-Boqer Efal "
    "Haifa Kabul Islamabad Lahore Karachi Dhaka Mumbai Bombay Kolkata Calcutta Chennai Madras "
    "Colombo Kathmandu Rangoon Yangon Naypyidaw Saigon Manila Phnom-Penh Vientiane Putrajaya "
    "Guangzhou Chengdu Chongqing Tianjin Harbin Xi’an Hangzhou Jinan Kunming Nanning "
    "Shijiazhuang Hohhot Ürümqi Lanzhou Fuzhou Changsha Zhengzhou Taibei Nantou Hsintien "
    "Xindian Osaka Kyoto Sapporo Naha Yokohama Daejeon Busan Gwacheon Seongnam Sejong "
    "Ulan-Bator Ulan Tashkent Almaty Astana Bishkek Dushanbe Ashgabat Tbilisi Yerevan Baku "
    "Vladivostok Khabarovsk Irkutsk Novosibirsk Omsk Tomsk Krasnoyarsk Ekaterinburg Perm "
    "Sverdlovsk Kazan Samara Saratov Rostov Murmansk Arkhangelsk Kaliningrad Magadan Yakutsk "
    "Владивосток Хабаровск Иркутск Новосибирск Подольск Melbourne Sydney Adelaide Perth "
    "Brisbane Hobart Darwin Auckland Dunedin Suva Honolulu 北京 上海 南京 台北 臺北 東京 서울 성남 "
    "Stirling Aldershot".split()
)
_TOWNS = frozenset(
    (
        "College Park|Hyde Park|Ann Arbor|New Haven|New York|Palo Alto|La Courneuve|Simi Valley"
        "|Yorba Linda"
        "|Den Haag|The Hague|New Delhi|Hong Kong|Mexico City|Aix-en-Provence|Washington DC"
        "|Washington D.C."
        "|College Station|St. Petersburg|Ho Chi Minh City|Kuala Lumpur|Berlin-Lichterfelde"
        "|Berlin-Dahlem"
        "|Carlisle Barracks|Carlisle|Sleepy Hollow|Sankt Augustin|St Petersburg"
        "|Città del Vaticano|Hà Nội"
        "|TP. Hồ Chí Minh|Hồ Chí Minh|Đà Lạt|Ulan Bator|Ulaan Baatar|Freiburg i. Br."
        "|Freiburg im Breisgau"
        "|Frankfurt a. M.|Frankfurt am Main|Frankfurt/M.|Alcalá de Henares|Rio de Janeiro"
        "|São Paulo|Buenos Aires"
        "|Santiago de Chile|La Paz|La Habana|San José|San Salvador|Ciudad de México|Port-au-Prince"
        "|Dar es Salaam|Addis Ababa|Cape Town|Port Louis|Port Sunlight|Port of Spain|Santo Domingo"
        "|Санкт-Петербург|Sankt-Peterburg|Nizhny Novgorod|Nizhnii Novgorod|Novi Sad|Нови Сад"
        "|Banská Bystrica"
        "|Hradec Králové|Chapel Hill|Los Angeles|San Francisco|Santa Barbara|Notre Dame"
        "|West Branch|Little Rock"
        "|West Point|Maxwell AFB|Saint Louis|St. Louis|St. Paul|Salt Lake City|Tel Aviv"
        "|Sede Boqer|Beit Berl"
        "|Sri Jayawardenepura|Quezon City|Phnom Penh|Xi’an|Urbana-Champaign|Tuen Mun|Kwun Tong"
        "|Chiang Mai"
        "|Milton Keynes|Newcastle upon Tyne|St Andrews|Kings Norton|Bad Homburg|Bad Arolsen"
        "|Ivry-sur-Seine"
        "|Le Bourget|Saint-Denis|Palma de Mallorca|Las Palmas|Vatican City|Łódź"
    ).split("|")
)


def is_place(words: str) -> bool:
    """Whether the words are a town where archives are, or such a town's state."""
    words = words.strip(" .()")
    return (
        words in _TOWNS or words in _STATES or words in _CITIES or words + "." in _STATES | _TOWNS
    )


def is_town(words: str) -> bool:
    """Whether the words are a town, and no state."""
    return is_place(words) and words not in _STATES


def is_state(words: str) -> bool:
    """Whether the words are a state's abbreviation, as it stands behind a town."""
    return words in _STATES and len(words) < 5
