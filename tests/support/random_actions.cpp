// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/random_actions.h"

#include <string>

namespace throughline::test {
namespace {

EntityId anyEntity(const WorkbenchState& state, RandomNumbers& random)
{
    return idAt<EntityId>(random.below(state.threatCase.entities.size()));
}

Action addEntity(RandomNumbers& random)
{
    action::AddEntity add{.type = static_cast<EntityType>(random.below(12)), .typeWord = {},
                          .name = "Thing " + std::to_string(random.below(100000)), .at = {}};
    if (random.chance(50))
        add.at = Point{static_cast<double>(random.below(1000)), static_cast<double>(random.below(1000))};
    return action::Edit{add};
}

Action rename(const WorkbenchState& state, RandomNumbers& random)
{
    action::EditEntities edit{.entities = {anyEntity(state, random)}, .change = {}};
    edit.change.name = "Name “" + std::to_string(random.below(1000)) + "”";
    edit.change.addTags = {"tag " + std::to_string(random.below(10))};
    return action::Edit{edit};
}

Action relate(const WorkbenchState& state, RandomNumbers& random)
{
    action::AddRelationship add;
    add.source = anyEntity(state, random);
    add.target = anyEntity(state, random);
    add.type = random.chance(50) ? RelationType::Uses : RelationType::AttributedTo;
    add.claim.text = "Words of claim " + std::to_string(random.below(1000));
    return action::Edit{add};
}

Action drag(const WorkbenchState& state, RandomNumbers& random)
{
    const Point to{static_cast<double>(random.below(5000)), static_cast<double>(random.below(5000))};
    return action::PlaceCards{.centres = {{anyEntity(state, random), to}}};
}

Action remove(const WorkbenchState& state, RandomNumbers& random)
{
    action::Delete remove;
    remove.rows.entities = {anyEntity(state, random)};
    return action::Edit{remove};
}

Action writeNote(const WorkbenchState& state, RandomNumbers& random)
{
    action::WriteNote write;
    write.note.about = anyEntity(state, random);
    write.note.text = std::string(random.below(400), 'n') + " é";
    return action::Edit{write};
}

Action walk(const WorkbenchState& state, RandomNumbers& random)
{
    if (random.chance(20))
        return action::GoToStep{random.below(state.history.steps().size() + 1)};
    return random.chance(60) ? Action(action::Undo{}) : Action(action::Redo{});
}

}  // namespace

Action randomAction(const WorkbenchState& state, RandomNumbers& random)
{
    if (state.threatCase.entities.size() < 3)
        return addEntity(random);
    switch (random.below(10)) {
    case 0:
    case 1: return addEntity(random);
    case 2: return rename(state, random);
    case 3: return relate(state, random);
    case 4: return remove(state, random);
    case 5: return writeNote(state, random);
    case 6: return action::Hide{{anyEntity(state, random)}};
    case 7: return drag(state, random);
    default: return walk(state, random);
    }
}

}  // namespace throughline::test
