// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lessons/figure_view.h"

#include "core/base/error.h"
#include "widgets/lessons/lesson_text.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <utility>

namespace dclscope {
namespace {

constexpr int kFar = 10; ///< steps of an arrow with Shift

bool isMove(int key) { return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down; }

} // namespace

FigureView::FigureView(QWidget* parent) : QWidget(parent) {
    worker_.setMaxThreadCount(1);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

FigureView::~FigureView() { stopWork(); }

void FigureView::setPicture(std::unique_ptr<FigurePicture> picture) {
    stopWork();
    picture_ = std::move(picture);
    chosen_.reset();
    dragging_ = false;
    if (picture_)
        picture_->setWaker([this] {
            QMetaObject::invokeMethod(
                this,
                [this] {
                    if (picture_) picture_->refresh();
                    update();
                    emit busyChanged(isBusy());
                },
                Qt::QueuedConnection);
        });
    startWork();
    sayHandle();
    update();
}

void FigureView::startWork() {
    const FigurePicture::Work work = picture_ ? picture_->work() : FigurePicture::Work();
    if (!work) return;
    const int number = ++asked_;
    stop_ = std::make_shared<std::atomic<bool>>(false);
    working_ = true;
    worker_.start([this, work, number, stop = stop_] {
        const auto post = [this, number](const FigurePicture::Finish& finish, bool done) {
            QMetaObject::invokeMethod(
                this, [this, number, finish, done] { finishWork(number, finish, done); }, Qt::QueuedConnection);
        };
        try {
            post(work(*stop, [&post](const FigurePicture::Finish& so) { post(so, false); }), true);
        } catch (const std::exception& error) {
            const QString sentence = QString::fromUtf8(error.what());
            post([this, sentence] { picture_->setProblem(sentence); }, true);
        }
    });
    emit busyChanged(true);
}

void FigureView::stopWork() {
    ++asked_;
    if (stop_) *stop_ = true;
    worker_.clear();
    worker_.waitForDone();
    working_ = false;
}

void FigureView::finishWork(int number, const FigurePicture::Finish& finish, bool done) {
    if (number != asked_ || !picture_) return;
    if (finish) finish();
    if (done) working_ = false;
    sayHandle();
    update();
    emit changed();
    emit busyChanged(isBusy());
}

bool FigureView::isBusy() const { return working_ || (picture_ && picture_->isReading()); }

void FigureView::refresh() {
    if (!picture_) return;
    stopWork();
    startWork();
    if (chosen_ && *chosen_ >= picture_->handleCount()) choose(std::nullopt);
    sayHandle();
    update();
}

void FigureView::showMoment(bool playing) {
    if (!playing) sayHandle(); // nobody could listen to each of them
    update();
}

void FigureView::takeChange() {
    refresh();
    emit changed();
}

void FigureView::choose(std::optional<std::size_t> handle) {
    chosen_ = handle;
    if (picture_) picture_->choose(handle);
    sayHandle();
    update();
}

/// A screen reader says what the chosen handle is and where it went.
void FigureView::sayHandle() {
    if (!picture_) return;
    QString name = figureTitle(picture_->kind());
    if (chosen_ && *chosen_ < picture_->handleCount()) {
        const FigureHandle handle = picture_->handle(*chosen_);
        name = handle.name + QStringLiteral(": ") + handle.value;
    }
    QStringList numbers;
    if (picture_->frames() > 1) numbers << picture_->frameText();
    for (const lessons::Measure& measure : picture_->measures()) numbers << measureText(measure);
    if (const QString& problem = picture_->problem(); !problem.isEmpty()) numbers << problem;
    const QString keys =
        picture_->handleCount() > 0 ? tr("Tab chooses what is moved, arrows move it, with Shift farther.") : QString();
    if (!keys.isEmpty()) numbers << keys;
    if (const QString shown = numbers.join(QStringLiteral(". ")); shown != accessibleDescription()) {
        setAccessibleDescription(shown);
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
    if (accessibleName() == name) return;
    setAccessibleName(name);
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

bool FigureView::event(QEvent* event) {
    // Arrows are the figure's own while something in it can be moved; else they are the lesson's.
    if (event->type() == QEvent::ShortcutOverride && picture_ && picture_->handleCount() > 0 && chosen_) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (isMove(key.key()) && !(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void FigureView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ThemeColors& colors = Theme::instance().colors();
    painter.fillRect(rect(), colors.plot);
    painter.setFont(font());
    if (picture_) picture_->paint(painter, rect(), colors);
    focus_.paint(painter, rect(), colors);
}

void FigureView::mousePressEvent(QMouseEvent* event) {
    if (!picture_ || event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
    if (const auto handle = picture_->handleAt(event->position())) {
        dragging_ = true;
        return choose(handle);
    }
    if (picture_->press(event->position())) takeChange();
}

void FigureView::mouseMoveEvent(QMouseEvent* event) {
    if (!picture_) return;
    if (dragging_ && chosen_) {
        picture_->moveTo(*chosen_, event->position());
        return takeChange();
    }
    setCursor(picture_->handleAt(event->position()) ? Qt::OpenHandCursor : Qt::ArrowCursor);
}

void FigureView::mouseReleaseEvent(QMouseEvent*) { dragging_ = false; }

void FigureView::keyPressEvent(QKeyEvent* event) {
    focus_.keyPressed();
    if (!picture_ || !chosen_ || !isMove(event->key())) return QWidget::keyPressEvent(event);
    const int far = (event->modifiers() & Qt::ShiftModifier) ? kFar : 1;
    const int right = event->key() == Qt::Key_Right ? far : event->key() == Qt::Key_Left ? -far : 0;
    const int up = event->key() == Qt::Key_Up ? far : event->key() == Qt::Key_Down ? -far : 0;
    picture_->moveBy(*chosen_, right, up);
    takeChange();
}

void FigureView::focusInEvent(QFocusEvent* event) {
    focus_.gained(event->reason());
    const std::size_t count = picture_ ? picture_->handleCount() : 0;
    if (count > 0 && event->reason() == Qt::TabFocusReason) choose(0);
    if (count > 0 && event->reason() == Qt::BacktabFocusReason) choose(count - 1);
    update();
}

void FigureView::focusOutEvent(QFocusEvent*) {
    focus_.lost();
    choose(std::nullopt);
}

bool FigureView::focusNextPrevChild(bool next) {
    const std::size_t count = picture_ ? picture_->handleCount() : 0;
    if (hasFocus() && chosen_ && count > 0) {
        if (next && *chosen_ + 1 < count) return choose(*chosen_ + 1), true;
        if (!next && *chosen_ > 0) return choose(*chosen_ - 1), true;
    }
    return QWidget::focusNextPrevChild(next);
}

} // namespace dclscope
