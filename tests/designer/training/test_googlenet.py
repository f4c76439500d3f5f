"""GoogLeNet trains with its auxiliary losses as a loop written by hand, and loses its heads."""

from collections import OrderedDict

import pytest
import torch
from torch import Tensor, nn
from torch.nn import functional

from designer.auxiliary import RemoveAuxiliaryHeads
from designer.data.images import Dataset, Images, Scaling
from designer.recipe import Recipe
from designer.training.aims import aims_of
from designer.training.learner import Learner
from designer.training.module import build
from designer.training.objective import Objective, objective_of
from graphs.architectures import ARCHITECTURES
from graphs.architectures.googlenet import MODULES
from graphs.network import Network
from graphs.propagate import propagate

pytestmark = pytest.mark.torch
SIDE, CLASSES, BATCH = 64, 5, 4


def conv(given: int, channels: int, size: int = 1, stride: int = 1, padding: int = 0) -> nn.Module:
    parts = OrderedDict[str, nn.Module](
        conv=nn.Conv2d(given, channels, size, stride, padding, bias=False),
        bn=nn.BatchNorm2d(channels, eps=0.001),
        relu=nn.ReLU(),
    )
    return nn.Sequential(parts)


class Inception(nn.Module):
    def __init__(
        self, given: int, one: int, red3: int, three: int, red5: int, five: int, pool: int
    ):
        super().__init__()
        self.branch1 = conv(given, one)
        self.branch2 = nn.Sequential(conv(given, red3), conv(red3, three, 3, 1, 1))
        self.branch3 = nn.Sequential(conv(given, red5), conv(red5, five, 3, 1, 1))
        self.branch4 = nn.Sequential(nn.MaxPool2d(3, 1, 1, ceil_mode=True), conv(given, pool))

    def forward(self, x: Tensor) -> Tensor:
        branches = (self.branch1, self.branch2, self.branch3, self.branch4)
        return torch.cat([branch(x) for branch in branches], 1)


class Head(nn.Module):
    def __init__(self, given: int) -> None:
        super().__init__()
        self.conv = conv(given, 128)
        self.fc1, self.fc2 = nn.Linear(2048, 1024), nn.Linear(1024, CLASSES)

    def forward(self, x: Tensor) -> Tensor:
        x = self.conv(functional.adaptive_avg_pool2d(x, 4)).flatten(1)
        found: Tensor = self.fc2(functional.relu(self.fc1(x)))
        return found


class GoogLeNet(nn.Module):
    """As torchvision has it, without dropout, whose chance would hide what is compared."""

    def __init__(self) -> None:
        super().__init__()
        self.conv1, self.conv2 = conv(3, 64, 7, 2, 3), conv(64, 64)
        self.conv3 = conv(64, 192, 3, 1, 1)
        given = 192
        for name, channels in MODULES.items():
            setattr(self, f"inception{name}", Inception(given, *channels))
            given = channels[0] + channels[2] + channels[4] + channels[5]
        self.aux1, self.aux2, self.fc = Head(512), Head(528), nn.Linear(1024, CLASSES)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        def pool(x: Tensor, size: int = 3) -> Tensor:
            return functional.max_pool2d(x, size, 2, ceil_mode=True)

        x = pool(self.conv3(self.conv2(pool(self.conv1(x)))))
        heads = {}
        for name in MODULES:
            x = getattr(self, f"inception{name}")(x)
            heads[name] = x
            x = pool(x) if name == "3b" else pool(x, 2) if name == "4e" else x
        output: Tensor = self.fc(x.mean((2, 3)))
        return output, self.aux1(heads["4a"]), self.aux2(heads["4d"])


def drawn() -> Network:
    return ARCHITECTURES["googlenet_aux"].build((3, SIDE, SIDE), CLASSES)


def images() -> Images:
    generator = torch.Generator().manual_seed(2)
    shape = (2 * BATCH, 3, SIDE, SIDE)
    pixels = torch.randint(0, 256, shape, dtype=torch.uint8, generator=generator)
    return Images(pixels, torch.arange(2 * BATCH) % CLASSES)


def objective(found: Network) -> Objective:
    torch.manual_seed(0)
    return objective_of(aims_of(propagate(found)), Recipe(), CLASSES)


def test_total_and_gradients_are_those_of_a_loop_by_hand() -> None:
    """Two steps of gradient descent in float64: losses, the three parts, all gradients."""
    ours, theirs, data = objective(drawn()).double(), GoogLeNet().double(), images()
    assert ours.names == ("loss1", "loss2", "output")
    theirs.load_state_dict(ours.module.state_dict(), strict=True)
    for module in ours.modules():
        if isinstance(module, nn.Dropout):
            module.p = 0.0
    mine = torch.optim.SGD(ours.module.parameters(), lr=0.05)
    other = torch.optim.SGD(theirs.parameters(), lr=0.05)
    for start in (0, BATCH):
        part = slice(start, start + BATCH)
        pixels, labels = data.pixels[part] / 255.0, data.labels[part]
        judged = ours(pixels.double(), labels)
        losses = [functional.cross_entropy(each, labels) for each in theirs(pixels.double())]
        total = losses[0] + 0.3 * losses[1] + 0.3 * losses[2]
        assert judged.loss.item() == pytest.approx(total.item(), rel=1e-9)
        assert [each.item() for each in judged.parts] == pytest.approx(
            [each.item() for each in (losses[1], losses[2], losses[0])], rel=1e-9
        )
        for optimizer, loss in ((mine, judged.loss), (other, total)):
            optimizer.zero_grad()
            torch.autograd.backward(loss)
        for name, weight in theirs.named_parameters():
            found = ours.module.get_parameter(name).grad
            assert found is not None and weight.grad is not None, name
            assert found.abs().max() > 0, name
            assert torch.allclose(found, weight.grad, rtol=1e-7, atol=1e-10), name
        mine.step()
        other.step()


def test_a_training_step_moves_the_heads_and_measures_each_loss() -> None:
    data = Dataset(tuple("abcde"), images(), images(), None)
    scaling = Scaling((0.5,) * 3, (0.3,) * 3)
    recipe = Recipe(optimizer="SGD", schedule="constant", learning_rate=0.01)
    learner = Learner(objective(drawn()), data, scaling, recipe, torch.device("cpu"))
    before = {name: value.clone() for name, value in learner.module.named_parameters()}
    stepped = learner.step(torch.arange(BATCH), 0.01)
    assert stepped.parts is not None
    first, second, main = stepped.parts.tolist()
    assert stepped.loss.item() == pytest.approx(main + 0.3 * first + 0.3 * second, rel=1e-5)
    after = dict(learner.module.named_parameters())
    assert not [name for name, value in before.items() if torch.equal(value, after[name])]


def test_without_its_heads_it_answers_as_before() -> None:
    """The weights of the rest are those that were trained, under the same names."""
    whole = objective(drawn()).module.eval()
    rest = build(RemoveAuxiliaryHeads().apply(drawn())).eval()
    state = whole.state_dict()
    rest.load_state_dict({key: state[key] for key in rest.state_dict()}, strict=True)
    dropped = state.keys() - rest.state_dict().keys()
    assert dropped and all(key.startswith(("aux1.", "aux2.")) for key in dropped)
    given = images().pixels[:2] / 255
    assert torch.equal(rest(given), whole(given))
