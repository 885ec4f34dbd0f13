"""Laws that hold for any plan, on random plans with fixed seeds."""
import copy
import json
import os
import sys

from harness import (CLI, box, catalogues, dice, district, estimate, main, near, plan, random_district, run,
                     write)

SEEDS = range(6)


def random_plan(seed, n=6):
    chance = dice(seed)
    return plan(*[random_district(chance, f'd{i}') for i in range(n)])


def sums(figures):
    return {name: figures[name] for name in ('site_m2', 'gfa_m2', 'residents', 'dwellings', 'jobs')
            } | {f'{group}.{name}': value
                 for group in ('energy_kwh', 'need_kwh', 'pv_kwh', 'losses_kwh', 'chp_kwh',
                               'heat_pump_kwh', 'primary_energy_kwh')
                 for name, value in figures[group].items()
                 } | {'ghg': figures['ghg_kg']['total'],
                      'person_km': figures['mobility']['person_km'],
                      'car_km': figures['mobility']['car_km'],
                      'cars': figures['mobility']['cars'],
                      'charging_kwh': figures['mobility']['charging_kwh'],
                      'charging_pv_kwh': figures['mobility']['charging_pv_kwh']}


def same(a, b, relative=1e-9):
    first, second = sums(a), sums(b)
    for name in first:
        try:
            near(first[name], second[name], relative)
        except AssertionError as why:
            raise AssertionError(f'{name}: {why}') from None


def test_members_and_districts_sum():
    for seed in SEEDS:
        answer = estimate(random_plan(seed))
        for figures in [answer['totals'], *answer['districts']]:
            energy = dict(figures['energy_kwh'])
            total = energy.pop('total')
            assert sum(energy.values()) == total
            ghg = {k: v for k, v in figures['ghg_kg'].items() if k not in ('total', 'low', 'high')}
            assert sum(ghg.values()) == figures['ghg_kg']['total']
            near(sum(figures['ghg_by_carrier_kg'].values()), figures['ghg_kg']['buildings'])
            near(sum(figures['ghg_by_travel_kg'].values()), figures['ghg_kg']['mobility'])
            near(sum(figures['carriers_kwh'].values()) + figures['pv_kwh']['self_consumed']
                 - figures['mobility']['charging_pv_kwh'], total)
            near(figures['pv_kwh']['self_consumed'] + figures['pv_kwh']['exported']
                 + figures['battery_loss_kwh'], figures['pv_kwh']['generated'])
            near(figures['chp_kwh']['self_consumed'] + figures['chp_kwh']['exported'],
                 figures['chp_kwh']['generated'])
            assert figures['ghg_kg']['low'] <= figures['ghg_kg']['total'] \
                <= figures['ghg_kg']['high']
        for name, value in sums(answer['totals']).items():
            near(sum(sums(one)[name] for one in answer['districts']), value)
        factors = {one['carrier']: one['value'] for one in answer['factors']}
        for carrier, kwh in answer['totals']['carriers_kwh'].items():
            near(kwh * factors[carrier] if kwh else 0, answer['totals']['ghg_by_carrier_kg'][carrier])


def bands(figures, path=''):
    """Each figure with its band: beside its "low" and "high", or named in them."""
    low, high = figures.get('low'), figures.get('high')
    if isinstance(low, dict):
        for name, value in low.items():
            if not isinstance(value, dict):
                yield f'{path}.{name}', value, figures[name], high[name]
            else:
                for part in value:
                    yield f'{path}.{name}.{part}', value[part], figures[name][part], high[name][part]
    elif low is not None:
        yield path, low, figures['total'], high
    for name, value in figures.items():
        if isinstance(value, dict) and name not in ('low', 'high'):
            yield from bands(value, f'{path}.{name}')


def test_a_band_holds_its_figure():
    # A Chinese quarter of 2050 and a German one whose coefficients have their longer ranges on the
    # same side: more than nine draws in ten lay above what is emitted and paid.
    lopsided = plan(
        district('a', mix={'retail': 0.028, 'school': 0.134, 'restaurant': 0.06}, far=0.5, coverage=0.6,
                 standard='epbd-nzeb', structure='masonry',
                 supply={'heat': 'heat-pump-air', 'pv_roof_share': 1},
                 mobility={'cycle_network': 'none', 'ev_share': 1},
                 surfaces={'green_roof': 1, 'permeable': 0.36, 'green': 0.04, 'trees_per_ha': 0,
                           'retention_m3': 400},
                 waste={'separation': 0.98}),
        district('b', mix={'retail': 1, 'school': 2, 'parking': 3, 'restaurant': 3}, far=1, coverage=1,
                 standard='kfw-40', structure='steel',
                 supply={'heat': 'heat-pump-air', 'pv_roof_share': 0.5}))
    for place in ({'climate': 'mannheim', 'country': 'DE'}, {'climate': 'harbin', 'country': 'CN'}):
        lopsided['quartier']['place'] = place
        answer = estimate(lopsided)
        for figures in [answer['totals'], *answer['districts']]:
            found = list(bands(figures))
            assert len(found) > 12
            for path, low, value, high in found:
                # To the last digits, as what is paid in another currency is multiplied.
                assert None in (low, value, high) or low <= value + 1e-9 * abs(value) \
                    and value - 1e-9 * abs(value) <= high, (place, path, low, value, high)


def test_a_mix_may_have_every_use():
    uses = catalogues()['mix']
    shape = {'far': 1, 'coverage': 0.25}
    single = [estimate(plan(district(mix={use: 1}, **shape)))['totals'] for use in uses]
    mixed = estimate(plan(district(mix={use: 1 / len(uses) for use in uses}, **shape)))['totals']
    for name in ('jobs', 'dwellings'):
        near(mixed[name], sum(one[name] for one in single) / len(uses), 1e-6)


def test_the_order_does_not_matter():
    for seed in SEEDS:
        made = random_plan(seed)
        shuffled = copy.deepcopy(made)
        dice(seed + 100).shuffle(shuffled['features'])
        for feature in shuffled['features']:
            properties = feature['properties']
            for name in ('mix', None):
                members = properties.get(name) if name else properties
                if members:
                    names = list(members)
                    dice(seed).shuffle(names)
                    values = {key: members[key] for key in names}
                    members.clear()
                    members.update(values)
        one, other = estimate(made), estimate(shuffled)
        same(one['totals'], other['totals'])
        by_id = {figures['id']: figures for figures in other['districts']}
        for figures in one['districts']:
            same(figures, by_id[figures['id']], 1e-12)


def test_cutting_a_district_changes_no_demand():
    # Cut from one meridian to the other, so that the areas sum exactly. A cut that puts a corner on
    # an edge moves that edge by millimetres: 1e-9 to 1e-5 of the area.
    for seed in SEEDS:
        chance = dice(seed)
        made = plan(random_district(chance, 'whole'))
        whole = made['features'][0]
        whole['properties'].pop('residents', None)
        (west, south), _, (east, north), *_ = whole['geometry']['coordinates'][0]
        cut = copy.deepcopy(made)
        cut['features'].append(copy.deepcopy(cut['features'][0]))
        at = round(south + (north - south) * chance.uniform(0.2, 0.8), 7)
        cut['features'][0]['geometry']['coordinates'] = [box(west, south, east, at)]
        cut['features'][1]['geometry']['coordinates'] = [box(west, at, east, north)]
        cut['features'][1]['id'] = 'other half'
        same(estimate(made)['totals'], estimate(cut)['totals'])


def test_two_parts_are_the_same_as_two_districts():
    parts = [box(8.46, 49.49, 8.465, 49.492), box(8.47, 49.492, 8.475, 49.494)]
    made = plan(district('a', far=1.2))
    made['features'][0]['geometry'] = {'type': 'MultiPolygon',
                                       'coordinates': [[part] for part in parts]}
    apart = plan(*[district(f'p{i}', part, far=1.2) for i, part in enumerate(parts)])
    same(estimate(apart)['totals'], estimate(made)['totals'])


def test_twice_the_area_is_twice_the_energy():
    for seed in SEEDS:
        made = plan(random_district(dice(seed), 'a'))
        made['features'][0]['properties'].pop('residents', None)
        one = estimate(made)
        double = copy.deepcopy(made)
        second = copy.deepcopy(double['features'][0])
        second['id'] = 'b'
        double['features'].append(second)
        for name, value in sums(estimate(double)['totals']).items():
            near(value, 2 * sums(one['totals'])[name])
        # And by shape: as wide again, to what the meridians converge by.
        wide = copy.deepcopy(made)
        (west, south), _, (east, north), *_ = wide['features'][0]['geometry']['coordinates'][0]
        wide['features'][0]['geometry']['coordinates'] = [box(west, south, 2 * east - west, north)]
        near(estimate(wide)['totals']['energy_kwh']['total'],
             2 * one['totals']['energy_kwh']['total'], 1e-6)


def test_better_standards_heat_less():
    chain = ['stock-1949-1979', 'refurbished', 'refurbished-advanced', 'passivhaus']
    for mix in ({'residential': 1}, {'office': 1}, {'residential': 0.5, 'school': 0.5}):
        for climate, country in (('mannheim', 'DE'), ('stockholm', 'SE'), ('beijing', 'CN')):
            for far, coverage in ((0.5, 0.25), (1.5, 0.3)):
                answer = estimate(plan(*[district(name, standard=name, mix=mix, far=far,
                                                  coverage=coverage) for name in chain],
                                       place={'climate': climate, 'country': country}))
                needs = [one['need_kwh']['heating'] for one in answer['districts']]
                assert needs == sorted(needs, reverse=True), (climate, mix, far, needs)
                assert needs[0] > 2 * needs[-1], (climate, mix, far, needs)


def test_a_cleaner_grid_is_a_cleaner_heat_pump():
    made = plan(district(far=1.5, supply={'heat': 'heat-pump-air'}))
    kg = [estimate(made, '--year', year)['totals']['ghg_kg']['buildings']
          for year in (2025, 2030, 2035, 2040, 2050)]
    assert kg == sorted(kg, reverse=True) and kg[0] > 2 * kg[-1], kg
    kwh = {json.dumps(estimate(made, '--year', year)['totals']['energy_kwh'])
           for year in (2025, 2050)}
    assert len(kwh) == 1


def test_scaled_mixes_warn_and_are_the_same():
    mix = {'residential': 0.7, 'office': 0.2, 'retail': 0.1}
    one = estimate(plan(district(mix=mix, far=1.3)))
    ten = estimate(plan(district(mix={use: share * 10 for use, share in mix.items()}, far=1.3)))
    assert one['warnings'] == [] and len(ten['warnings']) == 1, ten['warnings']
    same(one['totals'], ten['totals'])


def test_photovoltaics_change_what_is_bought_alone():
    answer = [estimate(plan(district(far=1.5, supply={'heat': 'heat-pump-air',
                                                      'pv_roof_share': share})))['totals']
              for share in (0, 0.3, 0.6)]
    for less, more in zip(answer, answer[1:]):
        assert less['energy_kwh'] == more['energy_kwh']
        assert less['ghg_kg']['total'] > more['ghg_kg']['total']
        assert less['pv_kwh']['generated'] < more['pv_kwh']['generated']
        assert less['carriers_kwh']['electricity'] > more['carriers_kwh']['electricity']
    near(answer[2]['pv_kwh']['generated'], 2 * answer[1]['pv_kwh']['generated'])


def test_what_the_sun_covers_whole_is_bought_by_nobody():
    """With a large battery nothing is bought: to the last digit, and not less than that."""
    for far in (0.1, 0.3, 0.5, 0.7):
        totals = estimate(plan(district(far=far, coverage=0.3, supply={
            'heat': 'gas-boiler', 'pv_roof_share': 1, 'battery_kwh_per_kwp': 10})))['totals']
        assert 0 <= totals['carriers_kwh']['electricity'] < 1e-6, (far, totals['carriers_kwh'])
        assert totals['ghg_by_carrier_kg']['electricity'] >= 0
        # Cars that the sun charges earn what their electricity would cost, which is told and in the year's costs.
        money = totals['finance']
        assert totals['mobility']['charging_pv_kwh'] > 0 > money['energy_by_carrier_eur_a']['electricity'], (far, money)
        near(sum(money['energy_by_carrier_eur_a'].values()) + sum(money['upkeep_by_measure_eur_a'].values()),
             money['opex_eur_a'])


def test_what_a_plan_gives_overrides():
    answer = estimate(plan(district(far=1.5, residents=123, dwellings=45, jobs=67,
                                    gfa_m2=8900)))['totals']
    assert (answer['residents'], answer['dwellings'], answer['jobs']) == (123, 45, 67)
    near(answer['gfa_m2'], 8900)


def test_more_people_use_more_hot_water():
    few, many = [estimate(plan(district(far=1.5, residents=n)))['totals'] for n in (500, 1000)]
    near(many['need_kwh']['hot_water'], 2 * few['need_kwh']['hot_water'])
    assert many['need_kwh']['heating'] < few['need_kwh']['heating']


def surfaces(place, **members):
    return estimate(plan(district(far=1.2, coverage=0.3, surfaces=members),
                         place=place))['totals']['water']


def test_green_keeps_rain_and_basins_lower_the_peak():
    for place in ({'climate': 'mannheim', 'country': 'DE'}, {'climate': 'zhuhai', 'country': 'CN'}):
        bare = {'green': 0.1, 'permeable': 0, 'green_roof': 0}
        one = surfaces(place, **bare)
        for better in ({'green': 0.5}, {'permeable': 0.4}, {'green_roof': 0.8}):
            other = surfaces(place, **{**bare, **better})
            for name in ('runoff_m3', 'storm_runoff_m3', 'peak_m3_s', 'rational_peak_m3_s', 'storage_needed_m3'):
                assert other[name] < one[name], (place, better, name)
            assert other['capture_ratio'] > one['capture_ratio']
        basin = surfaces(place, **bare, retention_m3=200)
        assert basin['peak_m3_s'] < one['peak_m3_s'] == basin['peak_without_retention_m3_s']
        assert basin['storm_runoff_m3'] == one['storm_runoff_m3']
        assert basin['runoff_m3'] < one['runoff_m3']
        near(one['runoff_m3'] + one['captured_m3'], one['rain_m3'])
        assert (one['capture_target'] is None) == (place['country'] != 'CN')
        assert (one['sponge_storage_m3'] is None) == (place['country'] != 'CN')


def test_surfaces_beyond_the_site_are_told():
    made = plan(district(far=1.2, coverage=0.5, surfaces={'green': 0.4, 'permeable': 0.3}))
    answer = estimate(made)
    assert any('surfaces' in line for line in answer['warnings']), answer['warnings']
    near(sum(answer['totals']['surfaces_m2'].values()), answer['totals']['site_m2'])
    assert answer['totals']['surfaces_m2']['sealed'] < 1e-6


def test_open_water_is_part_of_the_site():
    dry, wet = [estimate(plan(district(far=1.2, coverage=0.3, surfaces={'green': 0.3, 'permeable': 0.1, **more})))
                for more in ({}, {'water': 0.2})]
    areas, before = wet['totals']['surfaces_m2'], dry['totals']['surfaces_m2']
    near(areas['water'], 0.2 * wet['totals']['site_m2'])
    near(sum(areas.values()), wet['totals']['site_m2'])
    # It takes the place of what is sealed, and that alone.
    near(before['sealed'] - areas['sealed'], areas['water'])
    assert before['water'] == 0 and any('water' in line for line in dry['defaults']), dry['defaults']
    # In the storm all the rain on it leaves; of the year what does not evaporate, which is no more than falls on it.
    water = wet['totals']['water']
    assert dry['totals']['water']['storm_runoff_m3'] < water['storm_runoff_m3']
    assert dry['totals']['water']['evaporated_m3'] == 0 < water['evaporated_m3'] <= 0.2 * water['rain_m3'] * (1 + 1e-9)
    # A pond is paid for, by its area.
    assert 'pond' not in {name for name, eur in dry['totals']['finance']['capex_by_measure_eur'].items() if eur}
    eur_m2 = wet['totals']['finance']['capex_by_measure_eur']['pond'] / areas['water']
    assert 10 <= eur_m2 <= 60, eur_m2
    # Nobody paves a pond.
    assert wet['totals']['ghg_kg']['materials'] < dry['totals']['ghg_kg']['materials']
    assert wet['totals']['energy_kwh'] == dry['totals']['energy_kwh']


def test_water_and_waste_follow_people():
    few, many = [estimate(plan(district(far=1.5, residents=n, jobs=0)))['totals']
                 for n in (500, 1000)]
    near(many['water']['demand_m3'], 2 * few['water']['demand_m3'])
    near(many['waste']['generated_t'], 2 * few['waste']['generated_t'])
    for figures in (few, many):
        near(figures['waste']['recycled_t'] + figures['waste']['residual_t'],
             figures['waste']['generated_t'])
    efficient = estimate(plan(district(far=1.5, residents=500, jobs=0,
                                       water={'fixtures': 'efficient', 'greywater': True,
                                              'rainwater': True})))['totals']['water']
    assert efficient['demand_m3'] < few['water']['demand_m3']
    near(efficient['potable_m3'] + efficient['greywater_m3'] + efficient['rainwater_m3'],
         efficient['demand_m3'])


def test_twice_the_area_is_twice_of_all_that_is_counted():
    # Half as wide again to the east beside it: of the ground, water and waste of a year, but for what hangs on the
    # length of the way, which is a square root of the site. The bands are those of one, twice: both share their draws.
    ring, beside = box(8.46, 49.49, 8.465, 49.494), box(8.465, 49.49, 8.47, 49.494)
    more = {'far': 1.5, 'water': {'rainwater': True}, 'surfaces': {'green': 0.3, 'retention_m3': 150},
            'waste': {'separation': 0.5}, 'supply': {'heat': 'gas-boiler'}}
    one = estimate(plan(district('a', ring, **more)))['totals']
    two = estimate(plan(district('a', ring, **more), district('b', beside, **more)))['totals']
    for group in ('energy_kwh', 'carriers_kwh', 'waste', 'surfaces_m2', 'ghg_kg'):
        for name, value in one[group].items():
            if isinstance(value, (int, float)):
                near(two[group][name], 2 * value, 1e-6)
    for name in ('demand_m3', 'potable_m3', 'rainwater_m3', 'rain_m3', 'runoff_m3', 'storm_runoff_m3',
                 'peak_m3_s', 'storage_needed_m3'):
        near(two['water'][name], 2 * one['water'][name], 1e-6)
    # As one district of twice the ground, its storm comes together later: the same runs off, with a lower peak.
    wide = copy.deepcopy(more)
    wide['surfaces']['retention_m3'] = 300
    whole = estimate(plan(district('a', box(8.46, 49.49, 8.47, 49.494), **wide)))['totals']
    near(whole['water']['storm_runoff_m3'], two['water']['storm_runoff_m3'], 1e-6)
    near(whole['water']['runoff_m3'], two['water']['runoff_m3'], 1e-6)
    near(whole['waste']['generated_t'], two['waste']['generated_t'], 1e-6)
    assert whole['water']['peak_without_retention_m3_s'] < two['water']['peak_without_retention_m3_s']


def test_sorting_leaves_less():
    for residual in ('landfill', 'incineration', 'incineration-chp'):
        less, more = [estimate(plan(district(far=1.5, waste={'separation': share,
                                                             'residual': residual})))['totals']
                      for share in (0.2, 0.7)]
        assert more['waste']['residual_t'] < less['waste']['residual_t']
        near(more['waste']['generated_t'], less['waste']['generated_t'])
        assert more['ghg_kg']['waste'] < less['ghg_kg']['waste']
        assert more['waste']['credits_kg'] < 0
    told = estimate(plan(district(far=1.5, waste={'separation': 1})))['warnings']
    assert any('separation' in line for line in told), told


def test_timber_holds_less_carbon_and_kept_buildings_none():
    kg = {structure: estimate(plan(district(far=1.5, structure=structure, standard='geg')))['totals']
          for structure in ('concrete', 'masonry', 'steel', 'timber', 'hybrid')}
    least = min(kg, key=lambda name: kg[name]['ghg_kg']['materials'])
    assert least == 'timber', {name: one['ghg_kg']['materials'] for name, one in kg.items()}
    kept, refurbished = [estimate(plan(district(far=1.5, standard=standard)))['totals']['ghg_kg']
                         for standard in ('stock-1949-1979', 'refurbished')]
    assert kept['materials'] == 0
    assert 0 < refurbished['materials'] < kg['timber']['ghg_kg']['materials']


def test_trees_take_up_carbon():
    few, many = [estimate(plan(district(far=1.5, surfaces={'trees_per_ha': n})))['totals']
                 for n in (10, 100)]
    assert many['ghg_kg']['nature'] < few['ghg_kg']['nature'] < 0
    assert many['nature']['heat_island_k'] < few['nature']['heat_island_k']


def test_the_answer_is_the_same_on_one_processor():
    if not hasattr(os, 'sched_setaffinity'):
        return
    file = write('threads.quartier', random_plan(7, 12))
    all_of_them = run('estimate', file, '--format', 'json')
    one = run('estimate', file, '--format', 'json',
              preexec_fn=lambda: os.sched_setaffinity(0, {min(os.sched_getaffinity(0))}))
    assert all_of_them.status == 0 and all_of_them.raw == one.raw


def test_random_plans_have_no_fault():
    for seed in range(20, 32):
        file = write('random.quartier', random_plan(seed, 20))
        result = run('check', file)
        assert result.status == 0, result.err
        for place in ({'climate': 'mannheim', 'country': 'DE'},
                      {'climate': 'harbin', 'country': 'CN'}, {'climate': 'madrid'}):
            made = random_plan(seed, 8)
            made['quartier']['place'] = place
            for figures in estimate(made)['districts']:
                for value in figures['energy_kwh'].values():
                    assert value >= 0
                assert figures['ghg_kg']['total'] is not None, (seed, place, figures['id'])


def test_mean_supply_is_another_view():
    """All electricity at another factor and nothing else; in a country that gets cleaner it is less."""
    made = plan(district(supply={'heat': 'heat-pump-air'}, mobility={'ev_share': 0.5}))
    answer = estimate(made)
    totals, supply = answer['totals'], answer['supply']
    single = estimate(made)['totals']['ghg_kg']['total']
    assert totals['ghg_kg']['total'] == single
    assert supply['mean_to'] - supply['mean_from'] == 29
    assert supply['ghg_kg_mean_supply'] < single
    # A plan's own figure for the year says nothing of the years after it.
    made['quartier']['overrides'] = {supply['electricity']: 0.5}
    owned = estimate(made)['supply']
    assert owned['kg_kwh'] == 0.5 and owned['ghg_kg_mean_supply'] is None
    # From two factors of the single year follows how much electricity there is, and so the mean's figure.
    kwh = (estimate(made)['totals']['ghg_kg']['total'] - single) / (0.5 - supply['kg_kwh'])
    near(supply['ghg_kg_mean_supply'], single + kwh * (supply['mean_kg_kwh'] - supply['kg_kwh']), 1e-9)


if __name__ == '__main__':
    sys.exit(main())
