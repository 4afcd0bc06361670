// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/inspect/try_canvas.h"

#include "app/dclscope/workspaces/inspect/layer_stage.h"
#include "widgets/style/theme.h"
#include "widgets/views/picture_view.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr double kRing = 7.0;
constexpr double kNudge = 0.5; // steps
constexpr double kFineNudge = 0.1;
constexpr double kWiderPerNotch = 1.1;
constexpr double kBandBegins = 4.0; // pixels: less is a click
constexpr double kPerStep = 1e4;    // finer than a pixel, and short in text

double squaredLength(const QPointF& point) { return point.x() * point.x() + point.y() * point.y(); }

experiments::Indices rangesOf(const std::vector<std::size_t>& ascending) {
    experiments::Indices ranges;
    for (const std::size_t index : ascending) {
        const auto at = static_cast<std::int64_t>(index);
        if (!ranges.empty() && ranges.back().last + 1 == at)
            ranges.back().last = at;
        else
            ranges.push_back({at, at});
    }
    return ranges;
}

} // namespace

/// Rings around what is taken, and the rubber band; lies over one picture and takes no events.
class TryCanvas::Marks : public QWidget {
public:
    Marks(const TryCanvas& canvas, PictureView& view) : QWidget(&view), canvas_(canvas), view_(view) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
        follow();
    }
    void follow() {
        setGeometry(view_.rect());
        setVisible(canvas_.enabled_ && &canvas_.stage_.picture() == &view_);
        raise();
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const ThemeColors& colors = Theme::instance().colors();
        painter.setPen(QPen(colors.accent, 2.0));
        const TryGrip grip = canvas_.grip();
        for (const std::size_t element : canvas_.taken_)
            if (const auto cell = grip.cellOf(element))
                painter.drawRect(*cell);
            else if (const auto centre = grip.centreOf(element))
                painter.drawEllipse(*centre, kRing, kRing);
        if (!canvas_.band_) return;
        QColor soft = colors.accent;
        soft.setAlphaF(0.15F);
        painter.setPen(QPen(colors.accent, 1.0, Qt::DashLine));
        painter.setBrush(soft);
        painter.drawRect(canvas_.band_->normalized());
    }

private:
    const TryCanvas& canvas_;
    PictureView& view_;
};

TryCanvas::TryCanvas(LayerStage& stage, TryEdits& edits) : stage_(stage), edits_(edits) {
    for (PictureView* view : stage.findChildren<PictureView*>()) {
        view->installEventFilter(this);
        marks_.emplace_back(new Marks(*this, *view));
    }
}

TryCanvas::~TryCanvas() {
    for (const QPointer<QWidget>& marks : marks_) delete marks;
}

const Picture& TryCanvas::picture() const { return stage_.picture().picture(); }

std::string TryCanvas::layerName() const {
    const Layer* layer = picture().scene().layer();
    return layer == nullptr ? std::string() : layer->name;
}

void TryCanvas::setEnabled(bool enabled) {
    enabled_ = enabled;
    if (!enabled) take({});
    refresh();
}

void TryCanvas::take(std::vector<std::size_t> elements) {
    std::sort(elements.begin(), elements.end());
    elements.erase(std::unique(elements.begin(), elements.end()), elements.end());
    layer_ = layerName();
    if (elements == taken_) return;
    taken_ = std::move(elements);
    refresh();
    emit takenChanged();
}

void TryCanvas::refresh() {
    for (const QPointer<QWidget>& marks : marks_)
        if (marks) static_cast<Marks&>(*marks).follow();
}

TryGrip TryCanvas::grip() const { return {picture(), stage_.picture().zoom().scale}; }

std::optional<ChannelPlace> TryCanvas::takenPair() const {
    if (taken_.empty() || layerName() != layer_) return std::nullopt;
    const ElementAddress address = picture().scene().address(taken_.front());
    return ChannelPlace{address.out, address.in};
}

bool TryCanvas::areTaken(const std::vector<std::size_t>& elements) const {
    return std::all_of(elements.begin(), elements.end(),
                       [this](std::size_t i) { return std::binary_search(taken_.begin(), taken_.end(), i); });
}

void TryCanvas::toggle(const std::vector<std::size_t>& elements) {
    std::vector<std::size_t> wanted = taken_;
    if (areTaken(elements))
        std::erase_if(wanted, [&](std::size_t i) { return std::binary_search(elements.begin(), elements.end(), i); });
    else
        wanted.insert(wanted.end(), elements.begin(), elements.end());
    take(std::move(wanted));
}

bool TryCanvas::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show) refresh();
    if (!enabled_ || watched != &stage_.picture()) return false;
    if (!taken_.empty() && layerName() != layer_) take({}); // those of another layer
    switch (event->type()) {
    case QEvent::MouseButtonPress: return press(static_cast<QMouseEvent&>(*event));
    case QEvent::MouseMove: return drag(static_cast<QMouseEvent&>(*event));
    case QEvent::MouseButtonRelease: return release(static_cast<QMouseEvent&>(*event));
    case QEvent::Wheel: return wheel(static_cast<QWheelEvent&>(*event));
    case QEvent::ShortcutOverride: {
        // While elements are taken, arrows are theirs and no longer step through the checkpoints.
        const int pressed = static_cast<QKeyEvent&>(*event).key();
        if (!taken_.empty() && pressed >= Qt::Key_Left && pressed <= Qt::Key_Down) event->accept();
        return false;
    }
    case QEvent::KeyPress: return key(static_cast<QKeyEvent&>(*event));
    default: return false;
    }
}

bool TryCanvas::press(QMouseEvent& event) {
    if (event.button() != Qt::LeftButton) return false;
    if (event.modifiers().testFlag(Qt::ShiftModifier)) {
        band_ = QRectF(event.position(), event.position());
        return true;
    }
    const std::vector<std::size_t> under = grip().at(event.position());
    if (under.empty()) {
        take({});
        return false; // the picture is moved
    }
    if (!areTaken(under)) take(under);
    stage_.picture().setFocus(Qt::MouseFocusReason);
    pressed_ = event.position();
    scale_ = grip().pixelsPerStep(under.front());
    ++drags_;
    return true;
}

bool TryCanvas::drag(QMouseEvent& event) {
    if (band_) {
        band_->setBottomRight(event.position());
        refresh();
        return true;
    }
    if (!pressed_) return false;
    const QPointF moved = event.position() - *pressed_;
    pressed_ = event.position();
    std::vector<double> steps;
    for (const QPointF& pixels : scale_) {
        const double size = squaredLength(pixels);
        steps.push_back(size == 0.0 ? 0.0 : QPointF::dotProduct(moved, pixels) / size);
    }
    moveBy(steps, QStringLiteral("drag %1").arg(drags_));
    return true;
}

bool TryCanvas::release(QMouseEvent&) {
    const bool ours = band_.has_value() || pressed_.has_value();
    if (band_) takeWithin(std::exchange(band_, std::nullopt)->normalized());
    pressed_.reset();
    refresh();
    return ours;
}

/// What lies in the band comes to what is taken; a band without extent is a click, which also lets go.
void TryCanvas::takeWithin(const QRectF& band) {
    stage_.picture().setFocus(Qt::MouseFocusReason);
    if (band.width() + band.height() < kBandBegins) return toggle(grip().at(band.center()));
    std::vector<std::size_t> wanted = taken_;
    const std::vector<std::size_t> within = grip().within(band);
    wanted.insert(wanted.end(), within.begin(), within.end());
    take(std::move(wanted));
}

bool TryCanvas::key(QKeyEvent& event) {
    const double step = event.modifiers().testFlag(Qt::ShiftModifier) ? kFineNudge : kNudge;
    QPointF pixels;
    switch (event.key()) {
    case Qt::Key_Left: pixels = {-step, 0.0}; break;
    case Qt::Key_Right: pixels = {step, 0.0}; break;
    case Qt::Key_Up: pixels = {0.0, -step}; break;
    case Qt::Key_Down: pixels = {0.0, step}; break;
    default: return false;
    }
    if (taken_.empty()) return false;
    // In a matrix, where nothing lies at the side, right is what up is: a longer delay.
    if (grip().isMatrix() && pixels.x() != 0.0) pixels = {0.0, -pixels.x()};
    std::vector<double> steps;
    for (const QPointF& unit : grip().pixelsPerStep(taken_.front())) {
        const double length = std::sqrt(squaredLength(unit));
        steps.push_back(length == 0.0 ? 0.0 : QPointF::dotProduct(pixels, unit) / length);
    }
    moveBy(steps, QStringLiteral("nudge"));
    return true;
}

bool TryCanvas::wheel(QWheelEvent& event) {
    const double notches = event.angleDelta().y() / 120.0;
    const LayerScene& scene = picture().scene();
    const std::vector<std::size_t> under = grip().at(event.position());
    const bool ours = !under.empty() && areTaken(under);
    if (!ours || notches == 0.0 || scene.state().sigmas.empty()) return false;
    const auto rounded = [](double value) { return std::round(value * kPerStep) / kPerStep; };
    const double factor = rounded(std::pow(kWiderPerNotch, notches));
    const auto& all = edits_.all();
    experiments::Edit edit = onTaken(experiments::Sigma{{}, factor});
    const auto* last = all.empty() ? nullptr : std::get_if<experiments::Sigma>(&all.back().edit.what);
    if (last != nullptr && last->scale && all.back().edit.where == edit.where) {
        edit.what = experiments::Sigma{{}, rounded(*last->scale * factor)};
        edits_.change(all.size() - 1, edit, QStringLiteral("wheel"));
    } else {
        edits_.add(edit, QStringLiteral("wheel"));
    }
    return true;
}

experiments::Edit TryCanvas::onTaken(experiments::What what) const {
    experiments::Where where;
    where.layer = layer_;
    where.elements = rangesOf(taken_);
    return {std::move(what), std::move(where)};
}

/// A move of the same elements that stands last in the list goes on; else a new one begins.
void TryCanvas::moveBy(const std::vector<double>& steps, const QString& doing) {
    if (taken_.empty() || std::all_of(steps.begin(), steps.end(), [](double step) { return step == 0.0; })) return;
    experiments::Edit edit = onTaken(experiments::Move{steps, {}});
    auto& by = std::get<experiments::Move>(edit.what).by;
    const auto& all = edits_.all();
    const auto* last = all.empty() ? nullptr : std::get_if<experiments::Move>(&all.back().edit.what);
    const bool goesOn =
        last != nullptr && last->by.size() == by.size() && all.back().edit.where == edit.where && all.back().on;
    for (std::size_t axis = 0; axis < by.size(); ++axis)
        by[axis] = std::round((by[axis] + (goesOn ? last->by[axis] : 0.0)) * kPerStep) / kPerStep;
    if (!goesOn) return edits_.add(edit, doing);
    edits_.change(all.size() - 1, edit, doing);
}

} // namespace dclscope
