// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/inspect/layer_panel.h"

#include "core/base/text.h"
#include "core/run/view_limits.h"
#include "widgets/style/theme.h"
#include "widgets/views/layer_plots.h"
#include "widgets/views/plain_plots.h"

#include <QFormLayout>
#include <QFrame>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace dclscope {
namespace {

// Height of a histogram or a curve with its axis titles. Where all of them would not be seen at once they are lower.
constexpr int kSmallestPlot = 86;
constexpr int kUsualPlot = 118;
constexpr int kLargestPlot = 190;
constexpr std::size_t kLongestFact = 400;

QLabel* plainLabel(const QString& text = {}) {
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(1); // a long name may be cut, but never widens the panel
    return label;
}

/// Long module paths may break behind their dots and underscores.
QString breakable(QString text) {
    return text.replace(QLatin1Char('.'), QStringLiteral(".\u200b"))
        .replace(QLatin1Char('_'), QStringLiteral("_\u200b"));
}

QColor subtle() { return Theme::instance().colors().subtle; }

void tint(QLabel* label, const QColor& color) {
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, color);
    label->setPalette(palette);
}

} // namespace

LayerPanel::LayerPanel(QWidget* parent)
    : QWidget(parent), scroll_(new QScrollArea), title_(plainLabel()), facts_(new QFormLayout), numbers_(plainLabel()),
      meaning_(plainLabel()), reading_(plainLabel()), plots_(new LayerPlots), plainPlots_(new PlainPlots) {
    setMinimumWidth(240);
    title_->setFont(readableFont(font(), 1.15, true));
    facts_->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    facts_->setFormAlignment(Qt::AlignLeft | Qt::AlignTop);
    facts_->setHorizontalSpacing(12);
    facts_->setVerticalSpacing(3);
    facts_->setRowWrapPolicy(QFormLayout::DontWrapRows);

    auto* inner = new QWidget;
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(10);
    column->addWidget(title_);
    column->addWidget(plots_, 1); // what moves is seen without scrolling
    column->addWidget(plainPlots_, 1);
    column->addWidget(numbers_);
    column->addLayout(facts_);
    column->addWidget(meaning_);
    column->addStretch();
    scroll_->setWidgetResizable(true);
    scroll_->setAccessibleName(tr("Plots and facts of this layer"));
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setWidget(inner);

    reading_->setAccessibleName(tr("Numbers under the cursor"));
    reading_->setContentsMargins(12, 6, 12, 8);
    // Always three lines high, so that nothing jumps while the mouse moves.
    reading_->setFixedHeight(3 * fontMetrics().lineSpacing() + 14);
    reading_->setAlignment(Qt::AlignLeft | Qt::AlignTop);

    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    auto* line = new QFrame; // facts that go on below it are cut off there
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    all->addWidget(scroll_, 1);
    all->addWidget(line);
    all->addWidget(reading_);
    connect(plots_, &LayerPlots::epochRequested, this, &LayerPanel::epochRequested);
    connect(plainPlots_, &PlainPlots::epochRequested, this, &LayerPanel::epochRequested);
    connect(plainPlots_, &PlainPlots::numbersChanged, numbers_, &QLabel::setText);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        tint(meaning_, subtle());
        for (int row = 0; row < facts_->rowCount(); ++row)
            if (QLayoutItem* item = facts_->itemAt(row, QFormLayout::LabelRole))
                tint(qobject_cast<QLabel*>(item->widget()), subtle());
        setReading(hovered_);
    });
    tint(meaning_, subtle());
    setReading({});
}

void LayerPanel::setRun(const std::shared_ptr<const Run>& run, std::size_t index) {
    while (facts_->rowCount() > 0) facts_->removeRow(0);
    title_->clear();
    meaning_->clear();
    numbers_->clear();
    const Shown shown = run ? shownAt(*run, index) : Shown();
    if (shown.layer != nullptr) showLayer(*run, index);
    if (shown.plain != nullptr) showPlain(*run, *shown.plain);
    plots_->setVisible(shown.layer != nullptr);
    plainPlots_->setVisible(shown.plain != nullptr);
    numbers_->setVisible(shown.plain != nullptr);
    reading_->setVisible(static_cast<bool>(shown));
    plots_->setRun(shown.layer != nullptr ? run : nullptr, index);
    plainPlots_->setRun(shown.plain != nullptr ? run : nullptr, index);
    fitPlots();
}

/// Nobody has to scroll to see a plot, as far as they can be made low enough for that.
void LayerPanel::fitPlots() {
    const QLayout& column = *scroll_->widget()->layout();
    const QMargins around = column.contentsMargins();
    const int title = title_->hasHeightForWidth() ? title_->heightForWidth(title_->width()) : title_->height();
    const int room = scroll_->viewport()->height() - around.top() - around.bottom() - title - column.spacing();
    plots_->setMinimumHeight(std::clamp(room, plots_->heightFor(kSmallestPlot), plots_->heightFor(kUsualPlot)));
    plots_->setMaximumHeight(plots_->heightFor(kLargestPlot));
}

void LayerPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layout()->activate(); // the viewport's new height
    fitPlots();
}

void LayerPanel::setTitle(const std::string& text) {
    const QString name = QString::fromStdString(printable(text));
    title_->setText(breakable(name));
    title_->setToolTip(name);
}

void LayerPanel::showLayer(const Run& run, std::size_t layer) {
    const Layer& shown = run.layers[layer];
    setTitle(shown.name);
    addFacts(layerFacts(run, layer));
    meaning_->setText(positionsExplained(run, layer));
}

void LayerPanel::showPlain(const Run& run, const PlainLayer& plain) {
    setTitle(plain.name);
    const int plots = run.snapshots.size() < 2 ? 1 : 2;
    plainPlots_->setMinimumHeight(kUsualPlot * plots);
    plainPlots_->setMaximumHeight(kLargestPlot * plots);
    addFacts(plainLayerFacts(plain));
    QStringList sentences{plainExplained(plain)};
    for (const std::string& fact : run.plainFacts) sentences << QString::fromStdString(printable(fact, kLongestFact));
    sentences.removeAll(QString());
    meaning_->setText(sentences.join(QStringLiteral("\n\n")));
}

void LayerPanel::addFacts(const std::vector<LayerFact>& facts) {
    for (const LayerFact& fact : facts) {
        QLabel* title = plainLabel(fact.title);
        QLabel* value = plainLabel(breakable(fact.value));
        title->setWordWrap(false);
        title->setMinimumWidth(title->sizeHint().width());
        title->setToolTip(fact.hint);
        value->setToolTip(fact.hint);
        tint(title, subtle());
        if (fact.trouble) tint(value, Theme::instance().colors().warning);
        facts_->addRow(title, value);
    }
}

void LayerPanel::refreshValues() { plainPlots_->refresh(); }

void LayerPanel::setEpoch(double epoch) {
    plots_->setEpoch(epoch);
    plainPlots_->setEpoch(epoch);
}

void LayerPanel::setReading(const QString& text) {
    hovered_ = text;
    tint(reading_, text.isEmpty() ? subtle() : Theme::instance().colors().text);
    reading_->setText(text.isEmpty() ? tr("Point at the picture to read its numbers; the wheel zooms.") : text);
}

} // namespace dclscope
