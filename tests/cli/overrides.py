"""A plan's own figures for coefficients: they stand in, and are found again in the answer."""
import sys

from harness import district, main, near, path, plan, refused, run, write

GRID = 'grid.DE.consumption.2025'


def made(overrides, **members):
    """Direct electric heating in Germany in 2025, so that all carbon is the grid's."""
    members.setdefault('supply', {'heat': 'direct-electric'})
    made_plan = plan(district('a', far=1, **members))
    made_plan['quartier']['place'] = {'climate': 'mannheim', 'country': 'DE'}
    made_plan['quartier']['scenarios'][0]['year'] = 2025
    if overrides is not None:
        made_plan['quartier']['overrides'] = overrides
    return made_plan


def estimate(overrides):
    return run('estimate', write('own.quartier', made(overrides)), '--format', 'json').json()


def test_a_figure_stands_in_and_is_told():
    table, own = estimate(None), estimate({GRID: {'value': 0.2, 'low': 0.1, 'high': 0.3,
                                                  'note': 'our contract'}})
    kwh = own['totals']['carriers_kwh']['electricity']
    near(kwh, table['totals']['carriers_kwh']['electricity'])
    near(own['totals']['ghg_kg']['buildings'], 0.2 * kwh)
    assert 'overrides' not in table
    told = own['overrides'][0]
    assert told['id'] == GRID and told['value'] == 0.2 and told['low'] == 0.1, told
    assert told['evidence'] == 'plan' and 'our contract' in told['note'], told
    assert told['source'] == 'our contract' and told['at'] is None, told
    for one in (GRID, 'carrier.gas'):  # a row, and what is worked out of rows
        assert estimate({one: 0.2})['overrides'][0]['source'] == "this plan's own figure"
    assert GRID in run('estimate', write('own.quartier', made({GRID: 0.2}))).out


def test_a_comparison_tells_it_too():
    for overrides in (None, {GRID: {'value': 0.2, 'note': 'our contract'}}):
        both = made(overrides)
        both['quartier']['scenarios'].append({'id': 'then', 'name': 'Then', 'year': 2025,
                                              'parent': both['quartier']['scenarios'][0]['id']})
        both['features'].append({**both['features'][0],
                                 'properties': {**both['features'][0]['properties'], 'scenario': 'then'}})
        file = write('both.quartier', both)
        table = run('compare', file).out
        assert ('our contract' in table) == (f'{GRID}: 0.2' in table) == (overrides is not None), table[-600:]
        for one in run('compare', file, '--format', 'json').json()['scenarios']:
            told = [figure['id'] for figure in one.get('overrides', [])]
            assert told == ([GRID] if overrides else []), told


def test_a_figure_that_nothing_counts_with_is_told():
    # A performance ratio is in the tables to be looked at; homes of a German plan are no concern of Danish rows, nor a
    # district by GEG of passive houses. Each has no effect, and only those say so.
    plain = estimate(None)['totals']
    for one, is_used in (('pv.performance_ratio', False), ('grid.DK.consumption.2025', False),
                         ('standard.passivhaus.u_wall_w_m2k', False), ('climate.solar_constant_w_m2', False),
                         (GRID, True), ('pv.losses_share', True), ('zone.absorptance_share', True)):
        file = write('own.quartier', made({one: 0.3}, supply={'heat': 'direct-electric', 'pv_roof_share': 0.5}))
        own = run('estimate', file, '--format', 'json').json()
        assert own['overrides'][0]['used'] is is_used, own['overrides']
        assert ('nothing here counts with it' in run('estimate', file).out) is not is_used, one
    assert estimate({'pv.performance_ratio': 0.3})['totals'] == plain
    # Of scenarios side by side, one that counts with it is enough.
    both = made({'standard.passivhaus.u_wall_w_m2k': 0.3, 'pv.performance_ratio': 0.3})
    both['quartier']['scenarios'].append({'id': 'then', 'name': 'Then', 'year': 2025,
                                          'parent': both['quartier']['scenarios'][0]['id']})
    both['features'].append({**both['features'][0], 'properties': {
        **both['features'][0]['properties'], 'scenario': 'then', 'standard': 'passivhaus'}})
    file = write('both.quartier', both)
    used = [[figure['used'] for figure in one['overrides']]
            for one in run('compare', file, '--format', 'json').json()['scenarios']]
    assert used == [[False, False], [False, True]], used
    told = [line for line in run('compare', file).out.splitlines() if 'counts with it' in line]
    assert len(told) == 1 and 'pv.performance_ratio' in told[0], told


def test_modules_face_where_the_plan_says():
    def generated(climate, **overrides):
        sunny = made({f'pv.{key}': value for key, value in overrides.items()},
                     supply={'heat': 'direct-electric', 'pv_roof_share': 0.5})
        sunny['quartier']['place'] = {'climate': climate}
        return run('estimate', write('sun.quartier', sunny), '--format', 'json').json()['totals']['pv_kwh']['generated']

    plain, south = generated('mannheim', tilt_deg=30), generated('mannheim', tilt_deg=30, azimuth_deg=180)
    east, west, north = (generated('mannheim', tilt_deg=30, azimuth_deg=way) for way in (90, 270, 0))
    near(plain, south)
    near(north, generated('mannheim', tilt_deg=30, azimuth_deg=-360))
    assert north < 0.85 * east < east < 0.9 * south and 0.95 < east / west < 1.05, (north, east, south, west)
    # Flat modules face nowhere.
    near(generated('mannheim', tilt_deg=0), generated('mannheim', tilt_deg=0, azimuth_deg=90))
    told = run('estimate', write('way.quartier', made({'pv.azimuth_deg': 90})), '--explain', 'pv_kwh.generated').out
    assert 'Azimuth of modules: 90 °' in told, told


def test_modules_face_the_equator_where_it_says_nothing():
    file = path('south.epw')
    assert run('weather', write('south.json', {'lat': -35, 'lon': 149, 'months': {
        'mean_c': [21, 20, 18, 13, 9, 7, 6, 7, 10, 13, 16, 19],
        'ghi_kwh_m2': [220, 180, 160, 115, 85, 65, 75, 100, 130, 175, 200, 225]}}), '-o', file).status == 0

    def generated(azimuth_deg):
        sunny = made({'pv.tilt_deg': 30, **azimuth_deg}, supply={'heat': 'direct-electric', 'pv_roof_share': 0.5})
        return run('estimate', write('sun.quartier', sunny), '--weather', file, '--format', 'json').json()['totals']['pv_kwh']['generated']

    near(generated({}), generated({'pv.azimuth_deg': 0}))
    assert generated({'pv.azimuth_deg': 180}) < 0.8 * generated({})


def test_what_hangs_on_it_follows():
    # Walls that take up more of the sun: less heat.
    table, own = estimate(None), estimate({'zone.absorptance_share': 0.9})
    assert own['totals']['energy_kwh']['heating'] < table['totals']['energy_kwh']['heating']
    # A grid of a later year is made from the row of 2024.
    later = made({'grid.DE.consumption.2024': 0.01})
    later['quartier']['scenarios'][0]['year'] = 2030
    answer = run('estimate', write('later.quartier', later), '--format', 'json').json()['totals']
    assert answer['ghg_kg']['buildings'] < 0.05 * answer['carriers_kwh']['electricity']


def test_an_unknown_id_is_told_and_changes_nothing():
    table, own = estimate(None), estimate({'no.such.factor': 3})
    near(own['totals']['ghg_kg']['total'], table['totals']['ghg_kg']['total'])
    assert any('no.such.factor' in line for line in own['warnings']), own['warnings']


def test_what_can_hardly_be_is_told_and_breaks_nothing():
    for overrides, words in (({'runoff.green_cn': 120}, ('runoff.green_cn: 120', 'counted as 100')),
                             ({'waste.EU.captured_share': 1.5}, ('waste.EU.captured_share: 1.5', 'more than 1,')),
                             ({GRID: -0.3}, (GRID + ': -0.3', 'below 0')),
                             ({'waste.EU.plastic_share': 0}, ('classes of waste sum to 0.', 'not to 1'))):
        answer = estimate(overrides)
        told = [line for line in answer['warnings'] if line.startswith('overrides: ')]
        assert len(told) == 1 and all(word in told[0] for word in words), (overrides, answer['warnings'])
        water = answer['totals']['water']
        assert 0 <= water['runoff_m3'] <= water['rain_m3'] and 0 <= water['capture_ratio'] <= 1, (overrides, water)
    # What the tables have of this kind is below 0 too, and what is usual is no news.
    for overrides in ({'pv.gamma_per_k': -0.005}, {GRID: 0.2}, {'waste.EU.captured_share': 1}):
        assert not [line for line in estimate(overrides)['warnings'] if 'overrides' in line], overrides


def test_refuses_what_is_no_figure():
    for overrides, words in (({GRID: {'low': 1}}, '"value" is missing'),
                             ({GRID: {'value': 1, 'low': 2}}, 'between low and high'),
                             ({GRID: '0.3'}, GRID), ({GRID: {'value': 1e300}}, 'value'),
                             ([1], 'overrides')):
        file = write('bad.quartier', made(overrides))
        refused(run('estimate', file), file, words)


if __name__ == '__main__':
    sys.exit(main())
