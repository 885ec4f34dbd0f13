"""A figure opened on the command line: its sum, with every factor and where it is from."""
import sys

from harness import district, main, misused, near, plan, refused, run, write


def file():
    return write('plan.quartier', plan(district('a', far=1), district('b', far=2)))


def test_opens_to_what_the_estimate_says():
    totals = run('estimate', file(), '--format', 'json').json()
    for member in ('gfa_m2', 'residents', 'ghg_kg.buildings', 'energy_kwh.heating'):
        tree = run('estimate', file(), '--explain', member, '--format', 'json').json()
        value = totals['totals']
        for part in member.split('.'):
            value = value[part]
        near(tree['value'], value)
        one = run('estimate', file(), '--explain', member, '--district', 'b', '--format',
                  'json').json()
        assert 0 < one['value'] < tree['value'], member


def factors(tree):
    if 'factor' in tree:
        yield tree['factor']
    for part in tree.get('parts', []):
        yield from factors(part)


def test_leads_to_sources():
    tree = run('estimate', file(), '--explain', 'ghg_kg.buildings', '--format', 'json').json()
    found = list(factors(tree))
    assert found and all(factor['source'] and factor['evidence'] for factor in found), found
    text = run('estimate', file(), '--explain', 'ghg_kg.buildings').out
    assert found[0]['id'] in text and '×' in text


def test_only_a_network_has_its_loss():
    heated = write('heated.quartier', plan(district('a', far=1, supply={'heat': 'district-heat'})))
    tree = run('estimate', heated, '--explain', 'primary_energy_kwh.total', '--district', 'a',
               '--format', 'json').json()
    losing = [part['label'] for part in tree['parts']
              if 'loss' in part['parts'][0]['label']]
    assert losing == ['District heat bought'], losing


def test_refuses():
    refused(run('estimate', file(), '--explain', 'luck'), file(), 'luck', 'ghg_kg.buildings')
    refused(run('estimate', file(), '--explain', 'gfa_m2', '--district', 'c'), file(), '"c"')
    misused(run('estimate', file(), '--district', 'a'), '--explain')
    misused(run('estimate', file(), '--explain', 'gfa_m2', '--format', 'csv'), 'json')


if __name__ == '__main__':
    sys.exit(main())
