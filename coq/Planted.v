(* lpn-lemma-7 proved; lpn-initialization refuted. *)
From Coq Require Import ZArith List Lia QArith Qfield Bool.
From ExactParity Require Import Statements CubeSums StatementsSparse StatementsPlanted RationalSums Fourier.
Import ListNotations.
Open Scope Q_scope.

(* --- Lemma 7: with sum_{i in A} w_i = 0 only the label sees the sign of the planted bits --- *)
Lemma dot_plant A : forall w c s, length w = length A -> length s = length A ->
  (dot w (plant A c s) = c * sum_on A w + dot w (plant A 0 s))%Z.
Proof.
  induction A as [|a A IH]; intros [|e w] c [|z s] H K; try discriminate; cbn [plant dot sum_on]. lia.
  rewrite (IH w c s) by (cbn [length] in H, K; lia). destruct a; lia.
Qed.
Lemma character_plant A : forall c s, length s = length A -> (c = 1 \/ c = -1)%Z ->
  character A (plant A c s) = if Nat.odd (size A) then c else 1%Z.
Proof.
  induction A as [|a A IH]; intros c [|z s] H K; try discriminate. reflexivity.
  cbn [length] in H. destruct a; cbn [plant character]; [|exact (IH c s ltac:(lia) K)].
  rewrite IH by (try exact K; lia). change (size (true :: A)) with (S (size A)).
  rewrite Nat.odd_succ, <- Nat.negb_odd. destruct (Nat.odd (size A)); cbn [negb]; destruct K; subst; reflexivity.
Qed.
Lemma nth_plant A : forall j c s, nth j A true = false -> length s = length A -> nth j (plant A c s) 0%Z = nth j s
  0%Z.
Proof.
  induction A as [|a A IH]; intros j c [|z s] H K; try discriminate; destruct j; cbn [nth plant] in *;
    try discriminate.
  now rewrite H. apply IH; [exact H | now injection K].
Qed.
Lemma cube_length_in n : forall s, In s (cube n) -> length s = n.
Proof.
  induction n as [|n IH]; intros s H. cbn in H. now destruct H as [<-|[]].
  apply cube_S in H. destruct H as [c [y [-> [_ Hy]]]]. cbn [length]. now rewrite (IH y Hy).
Qed.
(* an odd function of the planted sign has mean 0 *)
Lemma planted_odd n A g : (forall s, In s (cube n) -> g (plant A (-1) s) == - g (plant A 1 s)) -> planted n A g == 0.
Proof.
  intros H. unfold planted. rewrite (uniform_ext n (fun s => g (plant A (-1) s)) (fun s => -(1) * g (plant A 1 s))).
  - rewrite uniform_scal. field.
  - intros s Hs. rewrite (H s Hs). ring.
Qed.
Theorem lpn_lemma_7 : StatementsPlanted.lpn_lemma_7.
Proof.
  intros n A w gate LA Lw Ho _ S. apply Nat.odd_spec in Ho.
  assert (D : forall s, In s (cube n) -> dot w (plant A 1 s) = dot w (plant A (-1) s)).
  { intros s Hs. pose proof (cube_length_in n s Hs) as L. rewrite (dot_plant A w 1 s), (dot_plant A w (-1) s) by lia.
    rewrite S. lia. }
  assert (C : forall s, In s (cube n) -> character A (plant A 1 s) = 1%Z /\ character A (plant A (-1) s) = (-1)%Z).
  { intros s Hs. pose proof (cube_length_in n s Hs) as L. rewrite !character_plant, Ho by (try lia; auto). auto. }
  split; [intros j Hj|]; apply planted_odd; intros s Hs; destruct (C s Hs) as [C1 C2]; rewrite C1, C2, <- (D s Hs).
  - pose proof (cube_length_in n s Hs) as L. rewrite !nth_plant by (auto; lia). ring.
  - ring.
Qed.

(* --- the initialization --- *)
Lemma subsets_in n : forall A, length A = n -> In A (subsets n).
Proof.
  induction n as [|n IH]; intros [|a A] H; try discriminate; cbn [subsets]. now left.
  apply in_or_app. destruct a; [left|right]; apply in_map; apply IH; now injection H.
Qed.
Lemma character_empty n : forall s, character (repeat false n) s = 1%Z.
Proof. induction n as [|n IH]; intros [|c s]; cbn [repeat character]; auto. Qed.
Lemma uniform_character n A : length A = n -> (1 <= size A)%nat -> uniform n (fun s => inject_Z (character A s)) == 0.
Proof.
  intros L S. destruct lpn_fourier_basis as [O _].
  specialize (O n A (repeat false n) (subsets_in n A L) (subsets_in n _ (repeat_length _ _))).
  destruct (list_eq_dec bool_dec A (repeat false n)) as [E|_].
  - subst A. exfalso. assert (Z : size (repeat false n) = 0%nat) by (clear; induction n; auto). lia.
  - rewrite <- O. apply uniform_ext. intros s _. rewrite character_empty. change (inject_Z 1) with 1. ring.
Qed.
Lemma mixture_label n A : length A = n -> Nat.odd (size A) = true -> mixture n A (fun s => inject_Z (character A s))
  == 0.
Proof.
  intros L O. assert (S : (1 <= size A)%nat) by (destruct (size A); [discriminate | lia]).
  unfold mixture. rewrite uniform_character by assumption. rewrite planted_odd; [field|]. intros s Hs.
  pose proof (cube_length_in n s Hs) as K. rewrite !character_plant, O by (try lia; auto). reflexivity.
Qed.
Lemma mixture_ext n A g h : length A = n -> (forall s, length s = n -> (character A s = 1 \/ character A s = -1)%Z
  -> g s == h s) ->
  mixture n A g == mixture n A h.
Proof.
  intros L H. assert (C : forall B s, In s (cube n) -> (character B s = 1 \/ character B s = -1)%Z).
  { clear. induction n as [|n IH]; intros B s Hs.
    - cbn in Hs. destruct Hs as [<-|[]]. destruct B as [|[] B]; now left.
    - apply cube_S in Hs. destruct Hs as [c [y [-> [Hc Hy]]]]. destruct B as [|[] B]; cbn [character];
      [now left| |now apply IH].
      destruct (IH B y Hy) as [-> | ->], Hc as [-> | ->]; auto. }
  assert (P : forall c s, (c = 1 \/ c = -1)%Z -> In s (cube n) -> In (plant A c s) (cube n)).
  { subst n. clear. induction A as [|a A IH]; intros c s Hc Hs. cbn in *. destruct Hs as [<-|[]]. now left.
    cbn [length] in Hs. apply cube_S in Hs. destruct Hs as [e [y [-> [He Hy]]]]. cbn [plant cube length].
      apply in_or_app.
    specialize (IH c y Hc Hy). destruct a; [destruct Hc as [-> | ->] | destruct He as [-> | ->]];
      [left|right|left|right]; now apply in_map. }
  assert (K : forall s, In s (cube n) -> g s == h s) by (intros s Hs; apply H;
    [now apply cube_length_in | now apply C]).
  unfold mixture, planted. rewrite (uniform_ext n g h) by exact K.
  rewrite (uniform_ext n (fun s => g (plant A 1 s)) (fun s => h (plant A 1 s))) by (intros; apply K, P; auto).
  rewrite (uniform_ext n (fun s => g (plant A (-1) s)) (fun s => h (plant A (-1) s))) by (intros; apply K, P; auto).
  reflexivity.
Qed.
Lemma mixture_affine n A c e g : mixture n A (fun s => c + e * g s) == c + e * mixture n A g.
Proof. unfold mixture, planted. rewrite !uniform_plus, !uniform_scal, !uniform_const. field. Qed.
Lemma rational_dot_zeros m : forall s, rational_dot (repeat 0 m) s == 0.
Proof. induction m as [|m IH]; intros [|c s]; cbn [repeat rational_dot]; try reflexivity. rewrite IH. ring. Qed.
(* a network that is the constant 9/8 > 1: only y = -1 pulls *)
Lemma relu6_ext x y : x == y -> relu6 x == relu6 y.
Proof.
  intros E. assert (A : Qle_bool x 0 = Qle_bool y 0) by (rewrite E; reflexivity).
  assert (B : Qle_bool 6 x = Qle_bool 6 y) by (rewrite E; reflexivity). unfold relu6. rewrite A, B.
  destruct (Qle_bool y 0); [reflexivity|]. destruct (Qle_bool 6 y); [reflexivity | exact E].
Qed.
Lemma constant_network n r A net p : length A = n -> Nat.odd (size A) = true ->
  (forall s, response r net s == 9 # 8) -> (forall s, activation_input r p s == 1 # 24) ->
  ~ mixture n A (fun s => - (inject_Z (character A s) * active (character A s) (response r net s) * relu6
    (activation_input r p s)))
    == mixture n A (fun s => - (inject_Z (character A s) * relu6 (activation_input r p s))).
Proof.
  intros L O G I H.
  assert (X : mixture n A (fun s => - (inject_Z (character A s) * active (character A s) (response r net s)
      * relu6 (activation_input r p s))) == mixture n A (fun s => (1 # 48) + -(1 # 48) * inject_Z (character A s))).
  { apply mixture_ext; [exact L|]. intros s _ C. rewrite (relu6_ext _ _ (I s)). unfold active. rewrite (G s).
    destruct C as [-> | ->]; vm_compute; reflexivity. }
  assert (Y : mixture n A (fun s => - (inject_Z (character A s) * relu6 (activation_input r p s)))
      == mixture n A (fun s => 0 + -(1 # 24) * inject_Z (character A s))).
  { apply mixture_ext; [exact L|]. intros s _ C. rewrite (relu6_ext _ _ (I s)).
    change (relu6 (1 # 24)) with (1 # 24). ring. }
  rewrite X, Y, !mixture_affine, (mixture_label n A L O) in H. discriminate.
Qed.
(* n = 81, k = 3, q = 1, w = 0, u = 27: the network is 27/24 *)
Theorem lpn_initialization : ~ StatementsPlanted.lpn_initialization.
Proof.
  intros H. set (A := [true; true; true] ++ repeat false 78). set (p := (repeat 0 81, 1 # 24, 27) : unit).
  assert (S : allowed_start (9 * 9) 3 [p]).
  { intros q [<-|[]]. unfold p. split; [reflexivity|]. split; [|split; [reflexivity | split; vm_compute; congruence]].
    intros c Hc. apply repeat_spec in Hc. left. now rewrite Hc. }
  assert (I : forall s, activation_input (Z.of_nat 9) p s == 1 # 24).
  { intros s. unfold activation_input, p. cbn [fst snd]. rewrite rational_dot_zeros. reflexivity. }
  assert (J : forall s, activation_input (Z.of_nat 9) (minus_unit false p) s == -(1) # 24).
  { intros s. unfold activation_input, p, minus_unit. cbn [fst snd].
    replace (map Qopp (repeat 0 81)) with (repeat 0 81) by reflexivity. rewrite rational_dot_zeros. reflexivity. }
  assert (G : forall s, response (Z.of_nat 9) (start false [p]) s == 9 # 8).
  { intros s. unfold response, start. cbn [app map]. rewrite !rational_sum_cons, (relu6_ext _ _ (I s)), (relu6_ext _
    _ (J s)).
    change (rational_sum []) with 0. unfold p, minus_unit. cbn [snd]. vm_compute. reflexivity. }
  apply (constant_network (9 * 9) (Z.of_nat 9) A (start false [p]) p eq_refl eq_refl G I).
  exact (H 9%nat 3%nat A [p] eq_refl eq_refl (ex_intro _ 1%nat eq_refl) (le_n 3) S p (or_introl eq_refl)).
Qed.

