// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/inspect/try_sweep.h"

#include "app/dclscope/workspaces/inspect/try_chart.h"
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/experiments/edit_text.h"
#include "widgets/style/theme.h"

#include <QBuffer>
#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSpinBox>
#include <QSvgGenerator>
#include <QVBoxLayout>

#include <algorithm>

namespace dclscope {
namespace {

using experiments::EditKey;
using experiments::EditWord;
using experiments::KeyedText;

constexpr QSize kFigureSize(720, 450);

const EditWord& sweptWord(const experiments::Edit& edit) { return experiments::editWords()[edit.what.index()]; }

bool drawsByChance(const experiments::Edit& edit) {
    const auto& keys = sweptWord(edit).keys;
    return std::any_of(keys.begin(), keys.end(), [](const EditKey& key) { return key.name == "seed"; });
}

QString quotedForShell(QString text) {
    return QLatin1Char('\'') + text.replace(QLatin1Char('\''), QStringLiteral("'\\''")) + QLatin1Char('\'');
}

/// A range that is worth looking at, by word and key.
std::pair<QString, QString> usualEnds(std::string_view word, std::string_view key) {
    if (word == "round") return {QStringLiteral("1"), QStringLiteral("11")};
    if (word == "drop") return {QStringLiteral("0"), QStringLiteral("0.9")};
    if (word == "shift") return {QStringLiteral("-5"), QStringLiteral("5")};
    if (key == "scale" || (word == "scale" && key == "by")) return {QStringLiteral("0"), QStringLiteral("2")};
    if (word == "freeze") return {QStringLiteral("0"), QStringLiteral("50")};
    return {QStringLiteral("0"), QStringLiteral("5")};
}

QByteArray asSvg(const TryChart& chart) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize(kFigureSize);
    svg.setViewBox(QRect(QPoint(0, 0), kFigureSize));
    QPainter painter(&svg);
    painter.setFont(readableFont(chart.font()));
    chart.paint(painter, QRectF(QPointF(0, 0), kFigureSize), themeColors(false));
    painter.end();
    return bytes;
}

} // namespace

TrySweep::TrySweep(QWidget* parent)
    : QWidget(parent), key_(new QComboBox), low_(new QLineEdit), high_(new QLineEdit), steps_(new QSpinBox),
      seeds_(new QSpinBox), start_(new QPushButton(tr("Sweep"))), export_(new QPushButton(tr("Export…"))),
      copy_(new QPushButton(tr("Copy the command"))), trouble_(new QLabel), chart_(new TryChart) {
    key_->setAccessibleName(tr("What varies"));
    low_->setAccessibleName(tr("From"));
    high_->setAccessibleName(tr("To"));
    steps_->setAccessibleName(tr("How many values"));
    seeds_->setAccessibleName(tr("Draws of chance for each value"));
    for (QLineEdit* end : {low_, high_}) end->setMinimumWidth(40);
    steps_->setRange(2, 101);
    steps_->setValue(11);
    seeds_->setRange(1, 50);
    seeds_->setValue(3);
    trouble_->setTextFormat(Qt::PlainText);
    trouble_->setWordWrap(true);
    trouble_->setMinimumWidth(1);
    trouble_->hide();
    export_->setToolTip(tr("Write the table as CSV, or the chart as SVG"));
    copy_->setToolTip(tr("Copy the command that makes this table, to be pasted into a terminal"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(4);
    grid->addWidget(key_, 0, 0);
    grid->addWidget(low_, 0, 1);
    grid->addWidget(new QLabel(tr("to")), 0, 2);
    grid->addWidget(high_, 0, 3);
    grid->addWidget(new QLabel(tr("values")), 1, 0);
    grid->addWidget(steps_, 1, 1);
    grid->addWidget(new QLabel(tr("draws")), 1, 2);
    grid->addWidget(seeds_, 1, 3);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    for (QPushButton* button : {export_, copy_}) buttons->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(grid);
    column->addWidget(start_);
    column->addWidget(trouble_);
    column->addWidget(chart_, 1);
    column->addLayout(buttons);
    connect(key_, &QComboBox::activated, this, &TrySweep::usualRange);
    connect(start_, &QPushButton::clicked, this, [this] {
        if (judging_) return emit cancelWanted();
        if (const auto wanted = sweep()) {
            swept_ = *wanted;
            chart_->clear();
            emit sweepWanted(*wanted);
        }
    });
    connect(export_, &QPushButton::clicked, this, &TrySweep::askForFile);
    connect(copy_, &QPushButton::clicked, this, &TrySweep::copyWanted);
    connect(chart_, &TryChart::hovered, this, &TrySweep::hovered);
    setEdit(std::nullopt);
    setTable({});
}

void TrySweep::setEdit(const std::optional<experiments::Edit>& edit) {
    const bool otherWord = edit.has_value() != edit_.has_value() || (edit && edit->what.index() != edit_->what.index());
    edit_ = edit;
    if (!otherWord) return;
    offerKeys();
    usualRange();
    trouble_->hide();
}

void TrySweep::offerKeys() {
    key_->clear();
    if (edit_)
        for (const EditKey& key : sweptWord(*edit_).keys)
            if (key.number) key_->addItem(QString::fromUtf8(key.name.data(), static_cast<qsizetype>(key.name.size())));
    const bool any = key_->count() > 0;
    for (QWidget* part : {static_cast<QWidget*>(key_), static_cast<QWidget*>(low_), static_cast<QWidget*>(high_),
                          static_cast<QWidget*>(steps_)})
        part->setEnabled(any);
    start_->setEnabled(any || judging_);
    seeds_->setEnabled(any && drawsByChance(*edit_));
}

void TrySweep::usualRange() {
    if (!edit_ || key_->count() == 0) return;
    const auto [low, high] = usualEnds(sweptWord(*edit_).name, key_->currentText().toStdString());
    low_->setText(low);
    high_->setText(high);
}

void TrySweep::setJudging(bool judging) {
    judging_ = judging;
    start_->setText(judging ? tr("Stop") : tr("Sweep"));
    start_->setEnabled(judging || key_->count() > 0);
}

void TrySweep::setTable(const experiments::SweepTable& table) {
    chart_->setTable(table, QString::fromStdString(swept_.edit.substr(0, swept_.edit.find(' ')) + " " + table.key));
    export_->setEnabled(!table.rows.empty());
    copy_->setEnabled(!table.rows.empty());
}

std::optional<experiments::Sweep> TrySweep::sweep() {
    if (!edit_ || key_->count() == 0) return std::nullopt;
    const std::string key = key_->currentText().toStdString();
    KeyedText text = experiments::parseKeyedText(editText(*edit_));
    const std::string& oneOf = std::string(sweptWord(*edit_).oneOf);
    std::erase_if(text.values, [&](const auto& pair) {
        return pair.first == key || (!oneOf.empty() && oneOf.find(pair.first) != std::string::npos);
    });
    text.values.emplace_back(key, low_->text().trimmed().toStdString() + ".." + high_->text().trimmed().toStdString());
    text.values.emplace_back("steps", std::to_string(steps_->value()));
    if (seeds_->isEnabled()) text.values.emplace_back("seeds", std::to_string(seeds_->value()));
    try {
        const experiments::Sweep sweep = experiments::parseSweep(text.text());
        trouble_->hide();
        return sweep;
    } catch (const ConfigError& error) {
        trouble_->setText(QString::fromUtf8(error.what()));
        trouble_->show();
        return std::nullopt;
    }
}

QString TrySweep::command(const std::vector<experiments::Edit>& before) const {
    QString line = command_;
    for (const experiments::Edit& edit : before)
        line += QStringLiteral(" --edit ") + quotedForShell(QString::fromStdString(editText(edit)));
    if (swept_.key.empty()) return line;
    return line + QStringLiteral(" --sweep ") + quotedForShell(QString::fromStdString(sweepText(swept_)));
}

void TrySweep::askForFile() {
    const QString path = QFileDialog::getSaveFileName(this, tr("Export the sweep"), QStringLiteral("sweep.csv"),
                                                      tr("Table (*.csv);;Chart (*.svg)"));
    if (path.isEmpty()) return;
    QString sentence;
    const bool written = exportTo(path, sentence);
    emit exported(sentence, written);
}

bool TrySweep::exportTo(const QString& path, QString& sentence) const {
    const bool svg = path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive);
    const QByteArray bytes = svg ? asSvg(*chart_) : QByteArray::fromStdString(sweepCsv(chart_->table()));
    try {
        writeFileAtomically(path.toStdString(),
                            std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    } catch (const Error& error) {
        sentence = QString::fromUtf8(error.what());
        return false;
    }
    sentence = tr("Saved to %1").arg(path);
    return true;
}

} // namespace dclscope
